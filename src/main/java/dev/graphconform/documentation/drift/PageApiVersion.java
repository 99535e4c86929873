package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.Page;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the API that a page is about, and texts without it. The version is a part of the page by itself, so
 * that a page about another version differs in one part, not in each example.
 *
 * @param word the version that most examples call; empty when none names one
 */
record PageApiVersion(String word) {
    private static final Pattern URL = Pattern.compile("(https?://[A-Za-z0-9.-]+)/(v\\d+\\.\\d+|beta)(?=/|\\b)");

    static PageApiVersion of(Page page) {
        List<String> called = page.examples().stream()
                .map(example -> URL.matcher(example.request().url()))
                .filter(Matcher::find)
                .map(url -> url.group(2))
                .toList();
        return new PageApiVersion(called.stream()
                .max((one, other) ->
                        Integer.compare(Collections.frequency(called, one), Collections.frequency(called, other)))
                .orElse(""));
    }

    /** A text with this version in each URL replaced by a placeholder; another version stays. */
    String removedFrom(String text) {
        return URL.matcher(text)
                .replaceAll(url -> url.group(2).equals(word)
                        ? Matcher.quoteReplacement(url.group(1) + "/{version}")
                        : Matcher.quoteReplacement(url.group()));
    }
}
