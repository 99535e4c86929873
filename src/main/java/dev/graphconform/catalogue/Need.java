package dev.graphconform.catalogue;

import java.util.Set;

/**
 * A prerequisite that a target must provide before a rule can be tested, named as in the target file:
 * {@code people.guest}, {@code apps.plain}, {@code credentials.expired}, {@code parameters.team-id}, and {@code reads}:
 * that chats can be read back.
 *
 * @param section {@code people}, {@code apps}, {@code credentials}, {@code parameters} or {@code reads}
 * @param key the key within that section; empty for {@code reads}, which has none
 */
public record Need(String section, String key) {
    /** That what was created can be read back: a target may serve POST only. */
    public static final Need READS = new Need("reads", "");

    /** The section of what the requests of other pages print and a target file gives. */
    public static final String PARAMETERS = "parameters";

    private static final Set<String> SECTIONS = Set.of("people", "apps", "credentials", PARAMETERS);

    /**
     * Reads a need from its dotted form.
     *
     * @throws IllegalArgumentException if the text is no {@code section.key} of a known section
     */
    public static Need parse(String text) {
        if (text.equals(READS.section)) {
            return READS;
        }
        int dot = text.indexOf('.');
        if (dot < 1 || dot == text.length() - 1 || !SECTIONS.contains(text.substring(0, dot))) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is no need; write people.KEY, apps.KEY, credentials.KEY, parameters.KEY or reads");
        }
        return new Need(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return key.isEmpty() ? section : section + "." + key;
    }
}
