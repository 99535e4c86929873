package dev.graphconform.cli;

import dev.graphconform.target.WriteMode;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --writes} are those of the target file. */
final class WriteModeConverter implements ITypeConverter<WriteMode> {
    @Override
    public WriteMode convert(String word) {
        return Arrays.stream(WriteMode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("\"" + word + "\" is not known, write none, ledger or clean"));
    }
}
