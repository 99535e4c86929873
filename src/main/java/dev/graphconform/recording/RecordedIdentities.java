package dev.graphconform.recording;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives people who are written as their parts ({@code people.colleague.id}) ids and addresses that look like some:
 * whoever reads a recording tells an id from an address by its form, and the id of a one-on-one holds those of two
 * people. The same in every recording.
 */
final class RecordedIdentities {
    private static final Pattern PART =
            Pattern.compile("people\\.([A-Za-z0-9]+)\\.(id|tenantId|userPrincipalName|mail|email)(?![A-Za-z0-9])");

    private final Map<String, String> madeUp = new TreeMap<>();

    /** The text with made-up identities. */
    String in(String text) {
        if (!text.contains("people.")) {
            return text;
        }
        return PART.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        madeUp.computeIfAbsent(found.group(), part -> identity(part, found.group(1), found.group(2)))));
    }

    private static String identity(String part, String person, String property) {
        return property.equals("id") || property.equals("tenantId")
                ? UUID.nameUUIDFromBytes(part.getBytes(StandardCharsets.UTF_8)).toString()
                : person + "." + property + "@people.example";
    }

    /** Who is who, as the end of a sentence. */
    String comment() {
        StringBuilder comment = new StringBuilder();
        madeUp.forEach((part, identity) -> comment.append(comment.isEmpty() ? "; people have made-up ids: " : ", ")
                .append(part)
                .append(" is ")
                .append(identity));
        return comment.toString();
    }
}
