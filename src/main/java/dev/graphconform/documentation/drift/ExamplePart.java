package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.Example;
import java.util.Set;

/**
 * A documented example, for comparison.
 *
 * @param number its number on the page
 * @param title its heading without the number
 * @param name the request's name
 * @param request what is sent
 * @param answer what comes back
 * @param line its line; 0 in a fingerprint
 * @param rules the rules and documented examples that stand on it
 */
public record ExamplePart(int number, String title, String name, ExampleMessage request, ExampleMessage answer, int line, Set<String> rules) {
    static ExamplePart of(Example example) {
        return new ExamplePart(
                example.printedNumber().orElse(example.number()),
                example.title(),
                example.name(),
                ExampleMessage.of(example.request()),
                example.answer().map(ExampleMessage::of).orElse(ExampleMessage.NONE),
                example.line(),
                Set.of());
    }

    ExamplePart standing(Set<String> ids) {
        return new ExamplePart(number, title, name, request, answer, line, Set.copyOf(ids));
    }

    /** How people find it. */
    public String label() {
        return "Example " + number;
    }
}
