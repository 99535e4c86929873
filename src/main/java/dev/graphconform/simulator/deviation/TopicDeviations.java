package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_GROUP_ONLY;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_TEXT;
import static dev.graphconform.simulator.deviation.AffectedRules.GROUP_EXAMPLES;
import static dev.graphconform.simulator.deviation.AffectedRules.PAIR_EXAMPLES;
import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in how a topic is validated, stored and returned. */
final class TopicDeviations {

    private static final Predicate<Chat> UNNAMED =
            chat -> Conditions.group(chat) && chat.topic().isEmpty();

    private TopicDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "topic-optional~required",
                        "a group without a topic gets 400",
                        () -> refusing(
                                TOPIC_TEXT,
                                context -> Conditions.creatingGroup(context)
                                        && context.knownDraft().topic().isEmpty(),
                                Refusal.badRequest("The property 'topic' is required."))),
                deviation(
                        "topic-optional~default-title",
                        "a group without a topic is called New group",
                        () -> changingNewChat(UNNAMED, chat -> chat.withTopic(Optional.of("New group")))),
                deviation(
                        "topic-optional~named-after-members",
                        "a group without a topic is called after its members",
                        () -> changingNewChat(UNNAMED, chat -> chat.withTopic(Optional.of(names(chat))))),
                deviation(
                        "topic-optional~empty-text",
                        "a group without a topic has the topic \"\"",
                        () -> changingNewChat(UNNAMED, chat -> chat.withTopic(Optional.of("")))),
                topic("topic-returned~trimmed", "blanks around a topic are lost", String::strip),
                topic("topic-returned~cut-at-50", "a topic is cut after 50 characters", text -> cut(text, 50)),
                topic(
                        "topic-returned~cut-at-249",
                        "a topic of 250 characters loses its last one",
                        text -> cut(text, 249)),
                topic(
                        "topic-returned~composed",
                        "a topic comes back in Unicode normal form C",
                        text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
                topic(
                        "topic-returned~decomposed",
                        "a topic comes back in Unicode normal form D",
                        text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
                topic(
                        "topic-returned~compatibility-composed",
                        "ligatures and full-width letters come back as plain ones",
                        text -> text.codePoints().anyMatch(letter -> letter >= 0xFB00)
                                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                                : text),
                topic(
                        "topic-returned~blanks-collapsed",
                        "of several blanks in a topic one is left",
                        text -> text.replaceAll(" +", " ")),
                topic(
                        "topic-returned~apostrophe-doubled",
                        "an apostrophe comes back twice",
                        text -> text.replace("'", "''")),
                topic(
                        "topic-returned~plus-decoded",
                        "a plus sign comes back as a blank",
                        text -> text.replace("+", " ")),
                topic("topic-returned~backslash-lost", "backslashes are lost", text -> text.replace("\\", "")),
                topic(
                        "topic-returned~quotes-escaped",
                        "double quotes come back with a backslash",
                        text -> text.replace("\"", "\\\"")),
                topic(
                        "topic-returned~zeros-lost",
                        "a topic of digits is read as a number",
                        text -> text.replaceAll("^0+(?=\\d+$)", "")),
                topic(
                        "topic-returned~ideographs-lost",
                        "Chinese characters turn into question marks",
                        text -> text.replaceAll("\\p{IsIdeographic}", "?")),
                topic(
                        "topic-returned~direction-marked",
                        "a topic from right to left comes back with a mark of its direction",
                        text -> text.codePoints().anyMatch(letter -> letter >= 0x0590 && letter <= 0x08FF)
                                ? text.concat("\u200F")
                                : text),
                deviation(
                        "topic-returned~null-read",
                        "the topic null comes back as none",
                        () -> changingNewChat(
                                Conditions::group,
                                chat -> chat.withTopic(chat.topic().filter(text -> !text.equals("null"))))),
                topic(
                        "topic-returned~emoji-lost",
                        "characters beyond the basic plane turn into question marks",
                        text -> text.replaceAll("[^\\u0000-\\uFFFF]", "?")),
                topic(
                        "topic-returned~joiners-lost",
                        "invisible joiners and marks are stripped from a topic",
                        text -> text.replaceAll("[\\u200B-\\u200F\\u2060\\uFE0F\\uFEFF]", "")),
                topic(
                        "topic-returned~escaped",
                        "quotes and angle brackets come back as HTML entities",
                        text -> text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")),
                topic(
                                "topic-returned~lower-case",
                                "a topic comes back in lower case",
                                text -> text.toLowerCase(Locale.ROOT))
                        .alsoBreaking(GROUP_EXAMPLES),
                topic(
                        "topic-returned~latin-only",
                        "characters outside Latin-1 turn into question marks",
                        text -> text.replaceAll("[^\\u0000-\\u00FF]", "?")),
                deviation(
                        "topic-group-only~accepted",
                        "a oneOnOne with a topic is created and shows it",
                        () -> Behavior.sequence(
                                forgivenTopic(context -> true),
                                changingResponse(Conditions::chatReturned, TopicDeviations::echoTopic))),
                deviation(
                        "topic-group-only~ignored",
                        "a oneOnOne with a topic is created without it",
                        () -> forgivenTopic(context -> true)),
                deviation(
                        "topic-group-only~applications-unchecked",
                        "an application may create a oneOnOne with a topic",
                        () -> forgivenTopic(RequestContext::byApplication)),
                deviation(
                        "topic-group-only~only-once",
                        "the second oneOnOne with a topic is created",
                        () -> forgivenTopic(Conditions.afterTheFirst())),
                deviation(
                        "topic-group-only~server-error",
                        "a oneOnOne with a topic gets 500",
                        () -> changingRefusal(asServerError(), TOPIC_GROUP_ONLY)),
                pairTopic(
                                "topic-null-one-on-one~left-out",
                                "a oneOnOne comes without the property topic",
                                chat -> chat.remove("topic"))
                        .alsoBreaking("chat-body"),
                pairTopic(
                        "topic-null-one-on-one~empty-text",
                        "the topic of a oneOnOne is \"\"",
                        chat -> chat.put("topic", "")),
                deviation(
                        "topic-null-one-on-one~names-when-reused",
                        "a oneOnOne that was there already comes with names for a topic",
                        () -> editing(Conditions::reused, chat -> chat.put("topic", "Adele and Alex"))));
    }

    private static Deviation topic(String id, String line, UnaryOperator<String> otherwise) {
        return deviation(
                id,
                line,
                () -> changingNewChat(
                        Conditions::group, chat -> chat.withTopic(chat.topic().map(otherwise))));
    }

    private static Deviation pairTopic(String id, String line, Consumer<ObjectNode> edit) {
        return deviation(
                        id,
                        line,
                        () -> editing(Conditions::chatInResponse, chat -> {
                            if (chat.path("chatType").stringValue("").equals("oneOnOne")) {
                                edit.accept(chat);
                            }
                        }))
                .alsoBreaking(PAIR_EXAMPLES);
    }

    /** The topic is let through but not kept: a kept one would show in every later answer about this pair. */
    private static Behavior forgivenTopic(Predicate<RequestContext> when) {
        return Behavior.sequence(
                skipping(when, TOPIC_GROUP_ONLY),
                changingNewChat(Conditions::oneOnOne, chat -> chat.withTopic(Optional.empty())));
    }

    private static OutgoingResponse echoTopic(HandledRequest handled, OutgoingResponse response) {
        return handled.context()
                .knownDraft()
                .topic()
                .map(topic -> response.editing(chat -> chat.put("topic", topic)))
                .orElse(response);
    }

    private static String names(Chat chat) {
        return chat.members().stream()
                .map(member -> member.user().displayName())
                .collect(Collectors.joining(", "));
    }

    private static String cut(String text, int characters) {
        return text.codePoints()
                .limit(characters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
