package dev.graphconform.execution;

import dev.graphconform.http.ExchangeLog;
import dev.graphconform.verdict.ShardResult;

/**
 * A shard's part as it is given to be merged.
 *
 * @param name what people call it: where it was read from
 * @param part the part
 * @param exchanges the requests and answers of its scenarios
 */
public record LoadedShard(String name, ShardResult part, ExchangeLog exchanges) {}
