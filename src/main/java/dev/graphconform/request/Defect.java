package dev.graphconform.request;

import dev.graphconform.target.Part;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;

/** What can be wrong with a one-on-one request of the initiator and the colleague, by the names that features use. */
public enum Defect {
    NONE("nothing wrong", draft -> {}),
    MALFORMED("malformed text", TextDefect.CUT_SHORT::apply),
    NO_OBJECT("a list for a body", draft -> draft.replaceBy("[]")),
    EMPTY("no text at all", draft -> draft.replaceBy("")),
    NESTED_TOPIC("a topic in a thousand lists", draft -> draft.distort(BodyPlace.TOPIC, Distortion.DEEP_LIST)),
    MEMBER_TEXT("a text for the list of members", draft -> draft.distort(BodyPlace.MEMBERS, Distortion.TEXT)),
    OTHER_MEDIA_TYPE("another media type", draft -> draft.declareAs(Optional.of("text/plain"))),
    NO_CHAT_TYPE("no chat type", draft -> draft.remove(RequestPart.CHAT_TYPE)),
    WRONG_CHAT_TYPE("a chat type that nobody knows",
            draft -> draft.set(RequestPart.CHAT_TYPE, JsonNodeFactory.instance.stringNode("duo"))),
    NO_MEMBERS("no members", draft -> draft.remove(RequestPart.MEMBERS)),
    TOPIC("a topic it may not have", draft -> draft.topic("Lunch")),
    NO_ROLE("a member without role", draft -> draft.member(Part.COLLEAGUE).noRoles()),
    WRONG_ROLE("a role that nobody knows", draft -> draft.member(Part.COLLEAGUE).role("organizer")),
    UNKNOWN_USER("a member whom nobody knows",
            draft -> draft.member(Part.COLLEAGUE).bind("00000000-0000-4000-8000-0000000000aa"));

    private final String phrase;
    private final Consumer<ChatDraft> spoil;

    Defect(String phrase, Consumer<ChatDraft> spoil) {
        this.phrase = phrase;
        this.spoil = spoil;
    }

    /** How features call it. */
    public String phrase() {
        return phrase;
    }

    /** Spoils the request in this way. */
    public void apply(ChatDraft draft) {
        spoil.accept(draft);
    }
}
