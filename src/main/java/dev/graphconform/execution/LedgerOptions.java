package dev.graphconform.execution;

import java.nio.file.Path;
import java.time.Instant;

/**
 * That a run keeps a ledger.
 *
 * @param folder where it lands; made by the time the run starts
 * @param begun when the command began: what was on the target before is not the run's
 */
public record LedgerOptions(Path folder, Instant begun) {}
