package dev.graphconform.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server calls the id or address of a person; mocks send other things there. */
final class PersonIdentifier {
    /** The key of a person in an address, as in {@code https://.../users('8b081ef6-...')}. */
    private static final Pattern KEY = Pattern.compile("users(?:\\('|/)([^'/()?]+)");
    /** An id, or an address; a word of requests and paths is neither. */
    private static final Pattern DISTINCTIVE = Pattern.compile("(?=.*[0-9@])[\\w.@#+:=-]{3,}");

    private PersonIdentifier() {}

    /** The id or address in the text: a mock may send the whole address that the person was bound by. */
    static String in(String text) {
        Matcher key = KEY.matcher(text);
        return key.find() ? key.group(1) : text;
    }

    /** Whether it can be replaced wherever it stands, without harm to other words. */
    static boolean isDistinctive(String text) {
        return DISTINCTIVE.matcher(text).matches();
    }
}
