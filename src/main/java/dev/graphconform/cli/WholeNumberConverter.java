package dev.graphconform.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number as people write it, with a message that people understand. */
final class WholeNumberConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException other) {
            throw new TypeConversionException("\"" + text + "\" is no whole number");
        }
    }
}
