package dev.graphconform.documentation.page;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a page as strictly as a client would: a name twice or words after the end are faults. */
final class PageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PageJson() {}

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** What is wrong, with the line within the body. */
    static String reason(JacksonException malformed) {
        String place = malformed.getLocation() == null
                ? ""
                : " (line " + malformed.getLocation().getLineNr() + " of the body)";
        return malformed.getOriginalMessage().lines().findFirst().orElse("it does not parse") + place;
    }
}
