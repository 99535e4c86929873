package dev.graphconform.simulator.drafts;

import tools.jackson.databind.JsonNode;

/** Finds strings that are no Unicode text: JSON's escapes can spell half of a surrogate pair, UTF-8 cannot. */
final class LoneSurrogates {

    private LoneSurrogates() {}

    static boolean in(JsonNode node) {
        if (node.isString()) {
            return in(node.stringValue());
        }
        return node.isContainer()
                && (node.propertyNames().stream().anyMatch(LoneSurrogates::in)
                        || node.values().stream().anyMatch(LoneSurrogates::in));
    }

    private static boolean in(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
