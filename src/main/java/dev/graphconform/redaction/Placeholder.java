package dev.graphconform.redaction;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The pseudonym that outputs hold in place of an id or address of a person.
 *
 * @param key the key in the target file, for instance {@code people.secondColleague.userPrincipalName}
 */
public record Placeholder(String key) {
    private static final Pattern FORM = Pattern.compile(
            "(?:people\\.[A-Za-z]+[0-9]*|person-[0-9]+)\\.(?:id|userPrincipalName|mail|email|tenantId)");

    /**
     * An occurrence in a text.
     *
     * @param placeholder the placeholder
     * @param from its first character
     * @param to behind its last character
     */
    public record Found(Placeholder placeholder, int from, int to) {
        private static Found of(MatchResult match) {
            return new Found(new Placeholder(match.group()), match.start(), match.end());
        }
    }

    /** The placeholders in a text, in their order. */
    public static List<Found> in(String text) {
        return FORM.matcher(text).results().map(Found::of).toList();
    }

    /** The name of a shell variable for it, for instance {@code SECOND_COLLEAGUE_USER_PRINCIPAL_NAME}. */
    public String variable() {
        return (isRecorded() ? key : key.substring(key.indexOf('.') + 1))
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replace('.', '_')
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
    }

    /** Whether the person is not in the target file, but in answers only. */
    public boolean isStranger() {
        return key.startsWith(Pseudonyms.ON_A_TARGET);
    }

    /** Whether the person was met in a recording, and nobody said who it is. */
    public boolean isRecorded() {
        return key.startsWith(Pseudonyms.IN_A_RECORDING);
    }

    /** A phrase for readers who do not know the target file, for instance {@code id of the second colleague}. */
    public String words() {
        if (isRecorded()) {
            return key.replaceFirst("(.+)\\.(.+)", "$2 of $1");
        }
        String[] parts = key.split("\\.");
        return parts[2] + " of the "
                + parts[1].replaceAll("([a-z])([A-Z0-9])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
