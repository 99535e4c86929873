package dev.graphconform.catalogue;

import java.net.URI;
import java.util.List;

/**
 * A request and response that the documentation page shows as an example.
 *
 * @param name the request name that the page gives it; also the tag {@code @example-<name>}
 * @param number its place on the page, from 1
 * @param title its heading on the page
 * @param link the page's address with the heading's anchor
 * @param needs what a target other than the simulator must provide, since its users and apps replace those of the page
 */
public record DocumentedExample(String name, int number, String title, URI link, List<Need> needs) {}
