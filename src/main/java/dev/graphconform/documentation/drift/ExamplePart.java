package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.PageExample;
import java.util.Set;
import java.util.TreeSet;

/**
 * A documented example, for comparison.
 *
 * @param number its number on the page
 * @param title its heading without the number
 * @param name the request's name
 * @param request what is sent
 * @param answer what comes back
 * @param line its line; 0 in a fingerprint
 * @param rules the rules that stand on it
 * @param held the name under which the features hold it; empty when they do not
 */
public record ExamplePart(
        int number,
        String title,
        String name,
        ExampleMessage request,
        ExampleMessage answer,
        int line,
        Set<String> rules,
        String held) {
    static ExamplePart of(PageExample pageExample) {
        return new ExamplePart(
                pageExample.printedNumber().orElse(pageExample.number()),
                pageExample.title(),
                pageExample.name(),
                ExampleMessage.of(pageExample.request()),
                pageExample.answer().map(ExampleMessage::of).orElse(ExampleMessage.NONE),
                pageExample.line(),
                Set.of(),
                "");
    }

    /** With what the fingerprint knows of it. */
    ExamplePart known(ExamplePart as) {
        return new ExamplePart(number, title, name, request, answer, line, as.rules, as.held);
    }

    /** The rules that stand on what it shows, and the example itself. */
    Set<String> everything() {
        Set<String> all = new TreeSet<>(rules);
        all.addAll(itself());
        return all;
    }

    /** The example itself, where the features hold it: what stands on its name and its place. */
    Set<String> itself() {
        return held.isEmpty() ? Set.of() : Set.of(held);
    }

    /** How people find it. */
    public String label() {
        return "Example " + number;
    }
}
