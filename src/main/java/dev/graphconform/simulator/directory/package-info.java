/**
 * The users of the simulated tenant and of a partner tenant, and the app catalogue: everyone and everything that the
 * Create chat page names, and a few more. Uses no other package.
 */
package dev.graphconform.simulator.directory;
