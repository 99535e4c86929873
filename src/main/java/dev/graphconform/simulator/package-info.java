/**
 * The embedded Microsoft Graph simulator: a stateful service for everything that Create chat touches, on a port of its
 * own. Start at {@link dev.graphconform.simulator.GraphSimulator}. On demand it deviates from the faithful behaviour in
 * ways that are named by rule. It uses no other package of the kit, and only the commands use it: it shares no code
 * with the checks, so that a misreading of the documentation is not made twice.
 */
package dev.graphconform.simulator;
