package dev.graphconform.catalogue;

import java.util.Optional;

/**
 * The messages of an example, as a feature holds them.
 *
 * @param request the request
 * @param answer the answer; empty where none is printed
 */
public record PrintedExample(String request, Optional<String> answer) {}
