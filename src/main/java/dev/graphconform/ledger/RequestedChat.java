package dev.graphconform.ledger;

import dev.graphconform.http.GraphPath;
import dev.graphconform.http.GraphRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chat that a request asks for, as far as its body can be understood: some rules send bodies that cannot.
 *
 * @param chatType the type asked for; empty when there is none
 * @param members the members' ids in small letters, or the names under which they are unknown
 * @param topic the topic asked for
 */
record RequestedChat(String chatType, List<String> members, Optional<String> topic) {
    private static final Pattern USER = Pattern.compile("users(?:\\('(.+)'\\)|/([^/]+))$");

    static RequestedChat of(GraphRequest request, Map<String, String> aliases) {
        JsonNode body = body(request);
        List<String> members = new ArrayList<>();
        for (JsonNode member : body.path("members")) {
            Matcher user = USER.matcher(member.path("user@odata.bind").asString(""));
            if (user.find()) {
                String name = key(user);
                members.add(aliases.getOrDefault(name, name));
            }
        }
        JsonNode topic = body.path("topic");
        return new RequestedChat(
                body.path("chatType").asString(""),
                List.copyOf(members),
                topic.isString() ? Optional.of(topic.asString()) : Optional.empty());
    }

    private static JsonNode body(GraphRequest request) {
        try {
            return JsonMapper.shared().readTree(request.body().orElse(new byte[] {'{', '}'}));
        } catch (JacksonException noJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static String key(Matcher user) {
        String raw = user.group(1) == null ? user.group(2) : user.group(1);
        return GraphPath.key(user.group(1), user.group(2)).orElse(raw).toLowerCase(Locale.ROOT);
    }
}
