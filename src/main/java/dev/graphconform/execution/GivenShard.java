package dev.graphconform.execution;

import dev.graphconform.verdict.ShardPart;
import dev.graphconform.wire.ExchangeLog;

/**
 * A shard's part as it is given to be merged.
 *
 * @param name what people call it: where it was read from
 * @param part the part
 * @param exchanges the requests and answers of its scenarios
 */
public record GivenShard(String name, ShardPart part, ExchangeLog exchanges) {}
