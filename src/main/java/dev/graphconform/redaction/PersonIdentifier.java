package dev.graphconform.redaction;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a server calls the id or address of a person; mocks send other things there. */
final class PersonIdentifier {
    /** The key of a person in an address, as in {@code https://.../users('8b081ef6-...')}. */
    private static final Pattern KEY = Pattern.compile("users(?:\\('|/)([^'/()?]+)");
    /** An id, or an address; a word of requests and paths is neither. */
    private static final Pattern DISTINCTIVE =
            Pattern.compile("(?=.*[0-9@])[\\w.@#+:=-]{3,}|[^\\s@\"<>]+@[^\\s@\"<>]{3,}");
    /** The people that a text binds or addresses; an apostrophe within a key is doubled. */
    private static final Pattern BOUND = Pattern.compile("users(?:\\('((?:[^']|'')+)'\\)|/([^'/()?\"\\s\\\\]+))");

    private static final String GUID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    /** The id of a one-on-one chat, also where its signs are encoded. */
    private static final Pattern PAIR = Pattern.compile(GUID + "_" + GUID + "(?:@|%40)unq");

    private PersonIdentifier() {}

    /** The id or address in the text: a mock may send the whole address that the person was bound by. */
    static String in(String text) {
        Matcher key = KEY.matcher(text);
        return key.find() ? key.group(1) : text;
    }

    /** The ids and addresses of people that an address, or a body of whatever form, binds. */
    static Stream<String> boundIn(String text) {
        String plain = text.replace("\\u0027", "'")
                .replace("\\/", "/")
                .replaceAll("(?i)%27", "'")
                .replaceAll("(?i)%28", "(");
        return BOUND.matcher(plain.replaceAll("(?i)%29", ")"))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(key -> key.replace("''", "'"))
                .map(PersonIdentifier::decoded)
                .filter(PersonIdentifier::isDistinctive);
    }

    /** The ids of the two people whose chats a text names by their ids. */
    static Stream<String> pairedIn(String text) {
        return PAIR.matcher(text).results().flatMap(pair -> Stream.of(pair.group(1), pair.group(2)));
    }

    private static String decoded(String key) {
        try {
            // a plus stands for itself in an address
            return URLDecoder.decode(key.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return key;
        }
    }

    /** Whether it can be replaced wherever it stands, without harm to other words. */
    static boolean isDistinctive(String text) {
        return DISTINCTIVE.matcher(text).matches();
    }
}
