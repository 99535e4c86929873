package dev.graphconform.cli;

import java.util.List;

/**
 * One thing that a report on a page tells.
 *
 * @param textStyle how it is meant
 * @param word what it is, in a word or two
 * @param key the same for programs
 * @param kind what it is about, for programs
 * @param place where, in words
 * @param line the line; 0 when there is none
 * @param details what is known about it, each under a label; under the key itself stands the reason
 */
record DocsReportEntry(
        TextStyle textStyle, String word, String key, String kind, String place, int line, List<Detail> details) {
    /** What is known under a label. */
    record Detail(String label, List<String> values) {}
}
