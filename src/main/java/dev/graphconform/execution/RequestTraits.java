package dev.graphconform.execution;

import dev.graphconform.http.Exchange;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be special about a request: the people in it, whose token it carries, what it asks for.
 *
 * @param kind what sort of request it is, as in "no request for a chat was accepted"
 * @param traits what it has, each in words that follow on "all of them", in the order in which people ask
 * @param names by what it names people: the id of somebody may be wrong, and the user principal name right
 */
record RequestTraits(String kind, Set<String> traits, Set<String> names) {
    /** A request for a chat, of which a run sends many that differ. */
    static final String FOR_A_CHAT = "request for a chat";

    private static final Pattern PERSON = Pattern.compile("(people\\.\\w+|person-[0-9]+)\\.(\\w+)");
    private static final Pattern CHATS = Pattern.compile("(?i).*/chats/?");
    private static final Pattern COLLECTION = Pattern.compile("(?i).*?/(?:v1\\.0|beta)/([A-Za-z]+).*");
    private static final Pattern BELOW_A_CHAT = Pattern.compile(".*/chats(?:/[^/?]+|\\([^)]*\\))/(\\w+).*");
    private static final Pattern ROOT = Pattern.compile("\"(https?://[^/\"]+)/[^\"]*users[^\"]*\"");

    /**
     * The traits of a request.
     *
     * @param naming puts the keys of the target file in the place of people's ids and addresses
     */
    static RequestTraits of(Exchange exchange, UnaryOperator<String> naming) {
        Set<String> traits = new LinkedHashSet<>();
        String body = naming.apply(exchange.requestBody().orElse(""));
        Matcher people = PERSON.matcher(body);
        Set<String> names = new LinkedHashSet<>();
        boolean byName = false;
        while (people.find()) {
            traits.add("have " + people.group(1) + " in them");
            names.add("name " + people.group(1) + " by " + people.group(2));
            byName |= people.group(2).equals("userPrincipalName");
        }
        traits.add(exchange.principal()
                .map(sender -> "carry the token of " + sender)
                .orElse("carry no token of the target"));
        if (asksForChat(exchange)) {
            json(body).filter(JsonNode::isObject).ifPresent(asked -> asked(asked, traits));
        }
        if (byName) {
            traits.add("name somebody by user principal name");
        }
        Matcher root = ROOT.matcher(body);
        if (root.find()) {
            traits.add("bind people below " + root.group(1));
        }
        return new RequestTraits(kind(exchange), traits, names);
    }

    boolean has(String trait) {
        return traits.contains(trait) || names.contains(trait);
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JsonMapper.shared().readTree(body));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static void asked(JsonNode asked, Set<String> traits) {
        if (!asked.path("installedApps").isMissingNode()) {
            traits.add("ask for an app");
        }
        switch (asked.path("chatType").asString("")) {
            case "group" -> traits.add("ask for a group");
            case "oneOnOne" -> traits.add("ask for a one-on-one chat");
            default -> traits.add("ask for no type of chat that there is");
        }
        traits.add(
                Optional.of(asked.path("topic")).filter(JsonNode::isString).isPresent()
                        ? "have a topic"
                        : "have no topic");
        traits.add("list " + asked.path("members").size() + " members");
    }

    /** What sort of request it is. */
    static String kind(Exchange exchange) {
        String path = exchange.uri().getRawPath();
        if (asksForChat(exchange)) {
            return FOR_A_CHAT;
        }
        Matcher below = BELOW_A_CHAT.matcher(path);
        Matcher collection = COLLECTION.matcher(path);
        return exchange.method() + " request"
                + (below.matches()
                        ? " for the " + below.group(1) + " of a chat"
                        : path.contains("/chats")
                                ? " for a chat"
                                : collection.matches() ? " below /" + collection.group(1) : "");
    }

    private static boolean asksForChat(Exchange exchange) {
        return exchange.method().equals("POST")
                && CHATS.matcher(exchange.uri().getRawPath()).matches();
    }
}
