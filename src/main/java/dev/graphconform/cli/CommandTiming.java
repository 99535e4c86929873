package dev.graphconform.cli;

import dev.graphconform.ledger.CleanUp;
import java.time.Clock;
import java.time.Duration;

/**
 * What commands wait for, and by which clock.
 *
 * @param clock tells when a run began: what it writes must be later than what was there before
 * @param grace how long a run that is told to end waits for requests in flight
 * @param cleanUpPace the time between two deletions
 */
record CommandTiming(Clock clock, Duration grace, Duration cleanUpPace) {
    /** What services that others use too ask for. */
    static final CommandTiming USUAL = new CommandTiming(Clock.systemUTC(), ShutdownHandler.GRACE, CleanUp.PACE);
}
