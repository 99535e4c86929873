package dev.graphconform.documentation.page;

/**
 * Why a text is no JSON.
 *
 * @param line the line of the text on which the fault is, from 1
 * @param reason what is wrong there, in words that follow a colon
 */
public record JsonFault(int line, String reason) {}
