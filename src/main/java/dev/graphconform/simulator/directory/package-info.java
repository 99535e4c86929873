/**
 * The simulated tenant's directory: its people, the people of a partner tenant, and the app catalogue. It holds
 * everyone and everything that the Create chat page names, and a few more.
 */
package dev.graphconform.simulator.directory;
