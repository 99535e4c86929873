/** Requests, responses and refusals of Graph as values, without any rule of Create chat. Uses no other package. */
package dev.graphconform.simulator.protocol;
