package dev.graphconform.independent;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One request as it arrived.
 *
 * @param number counts the requests of a run, from 1
 * @param path raw, without query
 * @param headers by name in lower case
 */
record IndependentCall(int number, String method, String path, String query, Map<String, String> headers, byte[] body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean creates() {
        return method.equals("POST") && path.endsWith("/chats");
    }

    /** The parts of the path below the version, decoded; a key in parentheses is a part of its own. */
    List<String> parts() {
        String spread =
                decoded(path).replaceAll("\\('((?:[^']|'')*)'\\)", "/$1").replace("''", "'");
        return Stream.of(spread.split("/"))
                .filter(part -> !part.isEmpty())
                .skip(1)
                .toList();
    }

    /** The body as JSON; missing when it is none. */
    JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (tools.jackson.core.JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    boolean group() {
        return json().path("chatType").asString("").equals("group");
    }

    boolean pair() {
        return json().path("chatType").asString("").equals("oneOnOne");
    }

    Stream<JsonNode> members() {
        return StreamSupport.stream(json().path("members").spliterator(), false);
    }

    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
