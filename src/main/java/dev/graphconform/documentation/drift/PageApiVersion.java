package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the API in addresses. It is one part of the page by itself: a page about another version differs in it
 * once, not in each example.
 */
final class PageApiVersion {
    private static final Pattern ADDRESS = Pattern.compile("(https?://[A-Za-z0-9.-]+)/(v\\d+\\.\\d+|beta)(?=/|\\b)");

    private PageApiVersion() {}

    static String leftOut(String text) {
        return ADDRESS.matcher(text).replaceAll("$1/{version}");
    }

    /** The versions that the page's examples call. */
    static List<String> of(Page page) {
        return page.pageExamples().stream()
                .map(pageExample -> ADDRESS.matcher(pageExample.request().url()))
                .filter(Matcher::find)
                .map(address -> address.group(2))
                .distinct()
                .toList();
    }
}
