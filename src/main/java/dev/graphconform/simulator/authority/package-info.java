/**
 * The simulated Microsoft identity: gives tokens to the tenant's applications and to its initiator, for a secret, a
 * certificate, another issuer's token or a device code, and refuses as the real one does, with its error numbers.
 */
package dev.graphconform.simulator.authority;
