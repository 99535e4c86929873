/**
 * From the socket to the handler of a resource and back: routes, authorization, standard header fields. Start at
 * {@link dev.graphconform.simulator.http.GraphHandler}.
 */
package dev.graphconform.simulator.http;
