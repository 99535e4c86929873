/**
 * Splits a run into shards: which scenarios must stay together, and in which shard each one runs.
 *
 * <p>Start with {@link dev.graphconform.shard.ShardPartitioner}. Uses no other package.
 */
package dev.graphconform.shard;
