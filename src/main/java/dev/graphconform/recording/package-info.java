/**
 * Traffic that others recorded, and what a run records of its own: HAR 1.2 in and out. Reads as a stream and keeps only
 * what belongs to Create chat; decides no rule. Start reading at {@link dev.graphconform.recording.RecordedExchange}.
 */
package dev.graphconform.recording;
