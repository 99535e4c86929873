package dev.graphconform.documentation.page;

/**
 * A link as printed.
 *
 * @param text what is shown
 * @param target where it leads
 */
public record Link(String text, String target) {}
