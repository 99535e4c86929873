package dev.graphconform.documentation.page;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the JSON of a page strictly: duplicate names and text after the value are errors. */
final class PageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PageJson() {}

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** The parser's message with the line within the body. */
    static String reason(JacksonException malformed) {
        String place = malformed.getLocation() == null
                ? ""
                : " (line " + malformed.getLocation().getLineNr() + " of the body)";
        return malformed.getOriginalMessage().lines().findFirst().orElse("it does not parse") + place;
    }
}
