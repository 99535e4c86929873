package dev.graphconform.execution;

import dev.graphconform.verdict.RunResult;
import dev.graphconform.wire.ExchangeLog;

/**
 * A run that has ended.
 *
 * @param result what came of it
 * @param exchanges the requests and answers of each scenario, secrets masked
 */
public record CompletedRun(RunResult result, ExchangeLog exchanges) {}
