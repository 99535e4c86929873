/**
 * The embedded Microsoft Graph simulator: a faithful, stateful service for everything that Create chat touches, on a
 * port of its own. It shares nothing but data with the code that judges services, so that no misreading is made twice.
 * On demand it deviates from the faithful behaviour in ways that are named by rule.
 */
package dev.graphconform.simulator;
