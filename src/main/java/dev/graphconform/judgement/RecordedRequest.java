package dev.graphconform.judgement;

import dev.graphconform.request.SentChat;
import java.util.List;
import java.util.Optional;

/**
 * A create request that the page allows.
 *
 * @param sent its body
 * @param oneOnOne whether it asks for a one-on-one chat, else for a group
 * @param topic its topic; empty where it has none, or null
 * @param members the members it lists
 * @param app the app it asks for
 */
record RecordedRequest(
        SentChat sent,
        boolean oneOnOne,
        Optional<String> topic,
        List<RecordedMember> members,
        Optional<RecordedApp> app) {
    /** Copies the list. */
    RecordedRequest {
        members = List.copyOf(members);
    }

    String chatType() {
        return oneOnOne ? "oneOnOne" : "group";
    }

    /** What it asks for, for people. */
    String phrase(RecordedPeople people) {
        String who = oneOnOne
                ? "a one-on-one chat of " + people.phrase(members.get(0)) + " and " + people.phrase(members.get(1))
                : "a group of " + members.size() + (topic.isPresent() ? " with a topic" : " without a topic");
        return who + app.map(any -> ", with an app").orElse("");
    }

    /**
     * An app that a request asks for.
     *
     * @param id its id
     * @param consented whether the request consents to permissions of it
     */
    record RecordedApp(String id, boolean consented) {}
}
