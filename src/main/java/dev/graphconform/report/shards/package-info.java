/** The file by which a shard hands its part of a run on to those that merge it. */
package dev.graphconform.report.shards;
