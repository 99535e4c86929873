package dev.graphconform.documentation.scaffold;

/**
 * A file to begin with.
 *
 * @param path below the folder of the scaffold, with slashes
 * @param content its text
 */
public record ScaffoldFile(String path, String content) {}
