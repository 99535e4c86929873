/**
 * Bearer tokens: issued for the simulated people and apps, and read back from requests. They are JSON Web Tokens with
 * the claims that Microsoft identity puts into its own; the key lives as long as a simulator.
 */
package dev.graphconform.simulator.tokens;
