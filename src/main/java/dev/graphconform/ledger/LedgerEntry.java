package dev.graphconform.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A write as the ledger leaves it.
 *
 * @param number its number in the run
 * @param state the last state recorded
 * @param at when that was, by the local clock
 * @param answered when its answer came, or when it was sent if none did, by the local clock; no clean-up moves it
 * @param asked what it asked for
 * @param marked whether its topic carries the marker of the run
 * @param chatId the chat, if an answer named one
 * @param newFrom from which moment of the server's clock on that chat would be new
 * @param doubt whether a chat that counts as there before may be the run's own all the same
 * @param why what was said of the last state
 */
record LedgerEntry(
        int number,
        WriteState state,
        Instant at,
        Instant answered,
        RequestedChat asked,
        boolean marked,
        Optional<String> chatId,
        Optional<Instant> newFrom,
        boolean doubt,
        String why) {

    static LedgerEntry planned(JsonNode line) {
        List<String> members = line.path("members")
                .valueStream()
                .map(member -> member.asString(""))
                .toList();
        RequestedChat asked = new RequestedChat(line.path("chatType").asString(""), members, text(line, "topic"));
        return new LedgerEntry(
                line.path("write").asInt(),
                WriteState.PLANNED,
                at(line),
                at(line),
                asked,
                line.path("marked").asBoolean(false),
                Optional.empty(),
                Optional.empty(),
                false,
                "");
    }

    /** The same write after a later line. */
    LedgerEntry after(WriteState later, JsonNode line) {
        return new LedgerEntry(
                number,
                later,
                at(line),
                state == WriteState.PLANNED || state == WriteState.SENT ? at(line) : answered,
                asked,
                marked,
                text(line, "chatId").or(() -> chatId),
                text(line, "newFrom").map(Instant::parse).or(() -> newFrom),
                line.path("doubt").asBoolean(doubt),
                text(line, "why").orElse(""));
    }

    /** The same write, with what was found out about it. */
    LedgerEntry as(WriteState found, boolean inDoubt, String because) {
        return new LedgerEntry(number, found, at, answered, asked, marked, chatId, newFrom, inDoubt, because);
    }

    /** The chat, whatever case its letters have. */
    String chatKey() {
        return key(chatId.orElseThrow());
    }

    static String key(String chatId) {
        return chatId.toLowerCase(Locale.ROOT);
    }

    /** Whether it may have made a chat that no answer names. */
    boolean lost() {
        return (state == WriteState.SENT || state == WriteState.UNKNOWN) && chatId.isEmpty();
    }

    /** What it asked for, for people. */
    String label() {
        String type = asked.chatType().isEmpty() ? "chat of no type" : asked.chatType();
        return "write " + number + " (" + type + " of " + String.join(", ", asked.members())
                + asked.topic().map(topic -> ", topic \"" + topic + "\"").orElse("") + ")";
    }

    private static Instant at(JsonNode line) {
        return Instant.parse(line.path("at").asString(""));
    }

    private static Optional<String> text(JsonNode line, String name) {
        return line.path(name).isString() ? Optional.of(line.path(name).asString()) : Optional.empty();
    }
}
