/**
 * Sends requests to the target with REST Assured, and records each request with its response, secrets masked. Start
 * reading at {@link dev.graphconform.http.GraphClient}: it limits the rate ({@link dev.graphconform.http.RateLimiter}),
 * retries what is throttled and returns an {@link dev.graphconform.http.Exchange}. No other package opens a socket to a
 * target, and a token leaves the process only here, for the configured service root. Uses the target and redaction, and
 * knows nothing of rules, scenarios or verdicts.
 */
package dev.graphconform.http;
