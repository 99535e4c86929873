package dev.graphconform.schema;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.JsonParserDelegate;

/** Refuses {@code 1e999999999}: short to write, but whoever asks whether it is whole writes out a gigabyte of zeros. */
final class BoundedNumbers extends JsonParserDelegate {

    private static final int LARGEST_EXPONENT = 400;

    BoundedNumbers(JsonParser parser) {
        super(parser);
    }

    @Override
    public BigDecimal getDecimalValue() {
        BigDecimal value = super.getDecimalValue();
        if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
            throw new StreamReadException(this, "a number beyond all bounds", currentTokenLocation());
        }
        return value;
    }
}
