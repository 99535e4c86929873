package dev.graphconform.weather;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is read where not every server knows everything yet: things are visible late, and seen as they were before. */
final class Replicas {
    private final Weather weather;
    private final Map<String, Integer> looks = new ConcurrentHashMap<>();
    private final Map<String, WayAnswer> earliest = new ConcurrentHashMap<>();

    Replicas(Weather weather) {
        this.weather = weather;
    }

    /**
     * The answer as this look shows it.
     *
     * @param key by which the weather knows it
     */
    WayAnswer seen(String key, WayRequest request, WayAnswer current, boolean stale) {
        if (!request.read()
                || !request.path().contains("/chats/") && !request.path().contains("/chats(")) {
            return current;
        }
        int look = looks.merge(request.target(), 1, Integer::sum);
        WayAnswer answer = current.status() == 200 && look <= weather.looksUntilVisible(key)
                ? early(request, current, look)
                : current;
        WayAnswer first = earliest.putIfAbsent(request.target(), answer);
        return stale && first != null ? first : answer;
    }

    /** A list shows all but its last entry at its second look. */
    private static WayAnswer early(WayRequest request, WayAnswer answer, int look) {
        if (look == 2 && request.path().endsWith("/members")) {
            JsonNode list = JsonMapper.shared().readTree(answer.text());
            if (list instanceof ObjectNode && list.path("value") instanceof ArrayNode entries && !entries.isEmpty()) {
                entries.remove(entries.size() - 1);
                return answer.with(list.toString());
            }
        }
        return WayAnswer.notFound();
    }
}
