package dev.graphconform.target;

import java.time.Duration;

/**
 * The request rate and the time budgets of a run.
 *
 * @param requestsPerSecond the maximum of requests a second; zero or less means no limit
 * @param operationPoll the time between two polls of an operation
 * @param operationBudget how long an operation may take to complete
 * @param visibilityBudget how long a new chat may take to become visible
 * @param requestTimeout how long one response may take
 * @param retryBudget how long a request that is throttled, or met by a gateway, may be retried in all
 */
public record Pacing(
        double requestsPerSecond,
        Duration operationPoll,
        Duration operationBudget,
        Duration visibilityBudget,
        Duration requestTimeout,
        Duration retryBudget) {}
