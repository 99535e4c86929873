/**
 * How a run is shared out among shards: which scenarios must stay together, and which shard a scenario falls to. Pure
 * values; knows no scenario's content.
 */
package dev.graphconform.shard;
