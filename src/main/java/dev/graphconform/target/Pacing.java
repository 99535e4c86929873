package dev.graphconform.target;

import java.time.Duration;

/**
 * How fast a run may go and how long it waits.
 *
 * @param requestsPerSecond the most requests a second; zero or less means no limit
 * @param operationPoll between two looks at an operation
 * @param operationBudget how long an operation may take to end
 * @param visibilityBudget how long a new chat may take to become visible
 * @param requestTimeout how long one answer may take
 * @param retryBudget how long a throttled request may be repeated in all
 */
public record Pacing(
        double requestsPerSecond,
        Duration operationPoll,
        Duration operationBudget,
        Duration visibilityBudget,
        Duration requestTimeout,
        Duration retryBudget) {}
