/**
 * The HTTP face of the simulator: finding the resource at a path, letting callers in, and writing answers the way Graph
 * does. It runs on the HTTP server of the JDK.
 */
package dev.graphconform.simulator.http;
