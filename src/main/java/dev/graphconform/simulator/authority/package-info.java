/**
 * The simulated Microsoft identity platform: issues tokens to the registered applications and to the initiator, for a
 * secret, a certificate, a federated token or a device code, and refuses with the error numbers of the real one. Start
 * at {@link dev.graphconform.simulator.authority.SimulatedAuthority}. Uses certificates, directory and tokens.
 */
package dev.graphconform.simulator.authority;
