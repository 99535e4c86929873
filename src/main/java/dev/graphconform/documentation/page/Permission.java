package dev.graphconform.documentation.page;

import java.util.List;

/**
 * One row of the permissions table.
 *
 * @param line where it stands; 0 when it comes from an included file
 * @param kind the kind of permission, as printed
 * @param names the permissions from least to most privileged; empty when none serves
 */
public record Permission(int line, String kind, List<String> names) {}
