package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and removes the version of the API in URLs. The version is a part of the page by itself, so that a page about
 * another version differs in one part, not in each example.
 */
final class PageApiVersion {
    private static final Pattern URL = Pattern.compile("(https?://[A-Za-z0-9.-]+)/(v\\d+\\.\\d+|beta)(?=/|\\b)");

    private PageApiVersion() {}

    /** A text with the version in each URL replaced by a placeholder. */
    static String removedFrom(String text) {
        return URL.matcher(text).replaceAll("$1/{version}");
    }

    /** The versions that the page's examples call. */
    static List<String> of(Page page) {
        return page.examples().stream()
                .map(example -> URL.matcher(example.request().url()))
                .filter(Matcher::find)
                .map(url -> url.group(2))
                .distinct()
                .toList();
    }
}
