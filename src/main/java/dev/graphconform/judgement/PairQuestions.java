package dev.graphconform.judgement;

import dev.graphconform.check.ChatIdentityChecks;
import dev.graphconform.check.RefusalKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two people have one one-on-one chat, and each group one of its own (Create chat, first section). */
final class PairQuestions {
    private static final String RULE = "one-on-one-unique";
    private static final Set<Integer> NOT_OF_THE_REQUEST = Set.of(403, 413);

    private final ChatTraffic traffic;
    private final ChatHistories histories;
    private final QuestionList questions;
    private final Map<String, RecordedCreation> firstOf = new HashMap<>();
    private final Map<String, RecordedCreation> latestOf = new HashMap<>();

    PairQuestions(ChatTraffic traffic, ChatHistories histories, QuestionList questions) {
        this.traffic = traffic;
        this.histories = histories;
        this.questions = questions;
    }

    /** An allowed request without an app, in the order of time. */
    void ask(RecordedCreation creation, RecordedRequest request) {
        String key = key(creation, request);
        Optional<RecordedCreation> before =
                Optional.ofNullable(firstOf.get(key)).filter(first -> !deletedSince(first, creation));
        if (!creation.exchange().accepted()) {
            before.filter(first -> request.oneOnOne() && refusedRepeat(first, creation))
                    .filter(first -> first.allowed()
                            .filter(asked -> roles(asked).equals(roles(request)))
                            .isPresent())
                    .ifPresent(first -> questions.ask(
                            RULE,
                            repeated(request, first),
                            to -> ChatIdentityChecks.handedBack(creation.response(), first.response(), to),
                            creation.exchange(),
                            first.exchange()));
            return;
        }
        if (!creation.exchange().bodyRecorded() || creation.chatId().isEmpty()) {
            return;
        }
        if (request.oneOnOne()) {
            before.ifPresent(first -> questions.ask(
                    RULE,
                    repeated(request, first),
                    to -> {
                        if (untouched(first, creation)) {
                            ChatIdentityChecks.sameChat(first.response(), creation.response(), to);
                        } else {
                            ChatIdentityChecks.sameCreation(first.response(), creation.response(), to);
                        }
                    },
                    creation.exchange(),
                    first.exchange()));
        } else {
            before.ifPresent(first -> other("group-always-new", repeated(request, first), first, creation));
        }
        if (identified(request)) {
            others(creation, request);
            latestOf.put(kind(creation, request), creation);
        }
        if (before.isEmpty() || !request.oneOnOne()) {
            firstOf.put(key, creation);
        }
    }

    /** Other people have another chat, whatever was asked for before. */
    private void others(RecordedCreation creation, RecordedRequest request) {
        Optional<RecordedCreation> sharing = histories
                .firstCreating(creation.exchange(), creation.chatId().orElseThrow())
                .flatMap(exchange -> traffic.creations().stream()
                        .filter(each -> each.exchange() == exchange)
                        .findFirst());
        sharing.or(() -> Optional.ofNullable(latestOf.get(kind(creation, request))))
                .filter(earlier -> earlier.allowed()
                        .filter(asked ->
                                asked.oneOnOne() == request.oneOnOne() && identified(asked) && differ(asked, request))
                        .isPresent())
                .ifPresent(earlier -> other(
                        request.oneOnOne() ? RULE : "chat-created",
                        request.phrase(traffic.people()) + ", others than in "
                                + earlier.exchange().recorded().place(),
                        earlier,
                        creation));
    }

    private void other(String rule, String asked, RecordedCreation earlier, RecordedCreation creation) {
        questions.ask(
                rule,
                asked,
                to -> ChatIdentityChecks.otherChat(earlier.response(), creation.response(), to),
                creation.exchange(),
                earlier.exchange());
    }

    private String repeated(RecordedRequest request, RecordedCreation first) {
        return request.phrase(traffic.people()) + ", asked for before in "
                + first.exchange().recorded().place();
    }

    /** The same token was given the chat, so that neither people nor permissions are the reason. */
    private static boolean refusedRepeat(RecordedCreation first, RecordedCreation creation) {
        int status = creation.exchange().status();
        return RefusalKind.ANY.covers(status)
                && !NOT_OF_THE_REQUEST.contains(status)
                && first.exchange().sameVersion(creation.exchange())
                && first.exchange().exchange().principal().isPresent()
                && first.exchange()
                        .exchange()
                        .principal()
                        .equals(creation.exchange().exchange().principal());
    }

    /** A role that a person may not have, a guest's for somebody of another tenant, is refused for itself. */
    private List<String> roles(RecordedRequest request) {
        return request.members().stream()
                .map(member -> traffic.people().identity(member) + " " + member.roles())
                .sorted()
                .toList();
    }

    private boolean untouched(RecordedCreation first, RecordedCreation creation) {
        return creation.exchange().soonAfter(first.exchange())
                && first.chatId()
                        .filter(id -> !histories.changed(first.exchange(), creation.exchange(), id))
                        .isPresent();
    }

    private boolean deletedSince(RecordedCreation first, RecordedCreation creation) {
        return first.chatId()
                .filter(id -> histories.deleted(first.exchange(), creation.exchange(), id))
                .isPresent();
    }

    private boolean identified(RecordedRequest request) {
        return request.members().stream().allMatch(traffic.people()::identified);
    }

    private static String kind(RecordedCreation creation, RecordedRequest request) {
        return creation.exchange().service() + " " + request.chatType();
    }

    private String key(RecordedCreation creation, RecordedRequest request) {
        String people = request.members().stream()
                .map(member -> traffic.people().identity(member))
                .sorted()
                .collect(Collectors.joining(" "));
        return String.join(
                " ",
                people,
                traffic.tenant(creation.exchange()),
                request.chatType(),
                request.topic().orElse(""));
    }

    /** Whether other people are listed; for a group with another topic too, as the rule has it. */
    private boolean differ(RecordedRequest one, RecordedRequest other) {
        return !people(one).equals(people(other))
                && (one.oneOnOne() || !one.topic().equals(other.topic()));
    }

    private List<String> people(RecordedRequest request) {
        return request.members().stream()
                .map(member -> traffic.people().identity(member))
                .sorted()
                .toList();
    }
}
