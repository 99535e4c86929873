/**
 * Talks to the target: sends requests with REST Assured, paces and retries them, and keeps each exchange with its
 * secrets masked. The only opener of sockets to a target; a token leaves the process here and nowhere else, and only to
 * the configured service root.
 */
package dev.graphconform.http;
