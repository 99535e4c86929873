/**
 * The file that holds the result of a shard until the shards are merged. Start at
 * {@link dev.graphconform.report.shards.ShardFile}.
 */
package dev.graphconform.report.shards;
