package dev.graphconform.weather;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls groups by what asked for them, since their ids are others in each run; and operations by their chats. */
final class ChatNames {
    private static final Pattern GROUP = Pattern.compile("19(?::|%3[Aa])[0-9a-f]{32}(?:@|%40)thread\\.v2");
    private static final Pattern OPERATION = Pattern.compile("/operations[/(].*");

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    /** The answer to a request with this key names a group, or none. */
    void learn(String key, String answer) {
        Matcher found = GROUP.matcher(answer);
        if (found.find()) {
            names.computeIfAbsent(
                    decoded(found.group()),
                    id -> key.hashCode()
                            + "#"
                            + asked.computeIfAbsent(key, unused -> new AtomicInteger())
                                    .incrementAndGet());
        }
    }

    String named(String target) {
        return OPERATION
                .matcher(GROUP.matcher(target)
                        .replaceAll(id -> "group " + names.getOrDefault(decoded(id.group()), "unknown")))
                .replaceAll("/operation");
    }

    private static String decoded(String id) {
        return URLDecoder.decode(id, StandardCharsets.UTF_8);
    }
}
