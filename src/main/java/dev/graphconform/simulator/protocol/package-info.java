/**
 * The words of the protocol: requests, answers, refusals, versions and times as Microsoft Graph writes them. Everything
 * here is a value; nothing here knows a chat or a person.
 */
package dev.graphconform.simulator.protocol;
