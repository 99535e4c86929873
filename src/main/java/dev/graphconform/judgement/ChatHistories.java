package dev.graphconform.judgement;

import dev.graphconform.judgement.GraphAddress.GraphResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What recordings show of each chat: what was asked of it, read of it and changed in it, in the order of time. */
final class ChatHistories {
    private final Map<String, List<GraphExchange>> below = new HashMap<>();
    private final Map<String, List<GraphExchange>> creating = new HashMap<>();

    ChatHistories(ChatTraffic traffic) {
        for (GraphExchange each : traffic.exchanges()) {
            each.address()
                    .chatId()
                    .ifPresent(id -> below.computeIfAbsent(ChatTraffic.chatKey(each, id), any -> new ArrayList<>())
                            .add(each));
        }
        for (RecordedCreation each : traffic.creations()) {
            each.chatId()
                    .ifPresent(id -> creating.computeIfAbsent(
                                    ChatTraffic.chatKey(each.exchange(), id), any -> new ArrayList<>())
                            .add(each.exchange()));
        }
    }

    /** The reads of a chat after an exchange, until it was asked for again or changed in a way that matters. */
    List<GraphExchange> reads(GraphExchange after, String chatId, GraphResource resource) {
        int from = after.exchange().number();
        String key = ChatTraffic.chatKey(after, chatId);
        int to = Stream.concat(
                        askedAgain(key, resource),
                        below.getOrDefault(key, List.of()).stream().filter(each -> changes(each, resource)))
                .mapToInt(each -> each.exchange().number())
                .filter(number -> number > from)
                .min()
                .orElse(Integer.MAX_VALUE);
        return below.getOrDefault(key, List.of()).stream()
                .filter(GraphExchange::isGet)
                .filter(each -> each.address().resource() == resource)
                .filter(each ->
                        each.exchange().number() > from && each.exchange().number() < to)
                .toList();
    }

    /** What was read after a repeat belongs to that; apps and operations belong to whoever asked for them. */
    private Stream<GraphExchange> askedAgain(String key, GraphResource resource) {
        boolean ofChat = resource == GraphResource.CHAT || resource == GraphResource.MEMBERS;
        return ofChat ? creating.getOrDefault(key, List.of()).stream() : Stream.empty();
    }

    /** When the recordings first show that a chat is there. */
    Instant firstSeen(GraphExchange made, String chatId) {
        return creating.getOrDefault(ChatTraffic.chatKey(made, chatId), List.of()).stream()
                .map(each -> each.exchange().sentAt())
                .min(Instant::compareTo)
                .orElse(made.exchange().sentAt());
    }

    /** Whether anything of a chat was changed between two exchanges, as far as the recordings show. */
    boolean changed(GraphExchange after, GraphExchange before, String chatId) {
        return between(after, before, chatId).anyMatch(each -> !each.isGet());
    }

    /** Whether a chat was deleted between two exchanges, or may have been. */
    boolean deleted(GraphExchange after, GraphExchange before, String chatId) {
        return between(after, before, chatId)
                .filter(each -> !each.isGet())
                .anyMatch(each -> each.address().resource() == GraphResource.OTHER
                        || each.address().resource() == GraphResource.CHAT
                                && !each.exchange().method().equalsIgnoreCase("PATCH"));
    }

    private Stream<GraphExchange> between(GraphExchange after, GraphExchange before, String chatId) {
        return below.getOrDefault(ChatTraffic.chatKey(after, chatId), List.of()).stream()
                .filter(each -> each.exchange().number() > after.exchange().number()
                        && each.exchange().number() < before.exchange().number());
    }

    /** The exchange that shows the chat of this id before, if the recordings do. */
    Optional<GraphExchange> firstCreating(GraphExchange exchange, String chatId) {
        return creating.getOrDefault(ChatTraffic.chatKey(exchange, chatId), List.of()).stream()
                .filter(each -> each.exchange().number() < exchange.exchange().number())
                .findFirst();
    }

    /** Apps do not change who is in a chat, nor does a topic; whether the chat is there, a deletion does. */
    private static boolean changes(GraphExchange each, GraphResource read) {
        GraphResource changed = each.address().resource();
        return !each.isGet() && (changed == GraphResource.CHAT || changed == GraphResource.OTHER || changed == read);
    }
}
