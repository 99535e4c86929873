package dev.graphconform.request;

import dev.graphconform.target.Persona;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;

/** What can be wrong with a one-on-one request of the initiator and the colleague, by the names that features use. */
public enum InvalidRequest {
    MALFORMED("malformed text", RawBodyMutation.CUT_SHORT::apply),
    NO_OBJECT("a list for a body", draft -> draft.replaceBy("[]")),
    EMPTY("no text at all", draft -> draft.replaceBy("")),
    NESTED_TOPIC("a topic nested in 1,000 lists", draft -> draft.mutate(BodyLocation.TOPIC, BodyMutation.DEEP_LIST)),
    MEMBER_TEXT("a text for the list of members", draft -> draft.mutate(BodyLocation.MEMBERS, BodyMutation.TEXT)),
    OTHER_MEDIA_TYPE("another media type", draft -> draft.declareAs(Optional.of("text/plain"))),
    NO_CHAT_TYPE("no chat type", draft -> draft.remove(RequestProperty.CHAT_TYPE)),
    WRONG_CHAT_TYPE(
            "a chat type that nobody knows",
            draft -> draft.set(RequestProperty.CHAT_TYPE, JsonNodeFactory.instance.stringNode("duo"))),
    NO_MEMBERS("no members", draft -> draft.remove(RequestProperty.MEMBERS)),
    TOPIC("a topic it may not have", draft -> draft.topic("Group chat title")),
    NO_ROLE("a member without role", draft -> draft.member(Persona.INITIATOR).noRoles()),
    WRONG_ROLE(
            "a role that nobody knows", draft -> draft.member(Persona.COLLEAGUE).role("organizer")),
    UNKNOWN_USER(
            "a member whom nobody knows",
            draft -> draft.member(Persona.COLLEAGUE).bind("00000000-0000-4000-8000-0000000000aa"));

    private final String phrase;
    private final Consumer<ChatRequestBuilder> defect;

    InvalidRequest(String phrase, Consumer<ChatRequestBuilder> defect) {
        this.phrase = phrase;
        this.defect = defect;
    }

    /** How features call it. */
    public String phrase() {
        return phrase;
    }

    /** Spoils the request in this way. */
    public void apply(ChatRequestBuilder draft) {
        defect.accept(draft);
    }
}
