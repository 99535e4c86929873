/**
 * What a client asks for: the body of Create chat, read as far as it can be read, right or wrong. Nothing is judged
 * here; the rules of Create chat look at drafts and refuse what is wrong with them.
 */
package dev.graphconform.simulator.drafts;
