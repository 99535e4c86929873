/**
 * The kit against the mocks that people have: WireMock and MockServer, with stubs as testers write them. Each set-up
 * lies below {@code src/test/mocks}, where a script runs it in a process of its own, too.
 */
package dev.graphconform.mocks;
