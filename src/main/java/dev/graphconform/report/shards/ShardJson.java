package dev.graphconform.report.shards;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.graphconform.http.Exchange;
import dev.graphconform.verdict.KnownDeviation;
import dev.graphconform.verdict.ShardResult;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the file holds. Nobody but the kit of the same version reads it, so it follows the records as they are.
 *
 * @param formatVersion counts up when the form changes
 * @param part the shard's part
 * @param exchanges each request with its answer once
 * @param exchangesOf the places of a scenario's exchanges in that list
 */
record ShardJson(
        int formatVersion, ShardResult part, List<Exchange> exchanges, Map<String, List<Integer>> exchangesOf) {
    static final int FORMAT_VERSION = 1;

    /** Half a surrogate pair, which a server can send, can be written as an escape only. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addMixIn(KnownDeviation.Expected.class, ExpectedWord.class)
            .addMixIn(KnownDeviation.Fails.class, FailsWord.class)
            .addMixIn(KnownDeviation.NotRun.class, NotRunWord.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
    @JsonSubTypes({@JsonSubTypes.Type(KnownDeviation.Fails.class), @JsonSubTypes.Type(KnownDeviation.NotRun.class)})
    private interface ExpectedWord {}

    @JsonTypeName("fails")
    private interface FailsWord {}

    @JsonTypeName("not-run")
    private interface NotRunWord {}
}
