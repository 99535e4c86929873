package dev.graphconform.judgement;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.MemberChecks;
import dev.graphconform.check.ReadBackChecks;
import dev.graphconform.check.ViolationFactory;
import dev.graphconform.judgement.GraphAddress.GraphResource;
import dev.graphconform.request.ListedMember;
import dev.graphconform.target.Persona;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What reads after a creation must show. A service may show a chat late, and people change chats: of reads of one chat
 * one that is right is enough, and a wrong one counts only when it came late enough and nothing was changed for all
 * that is known.
 */
final class ReadQuestions {
    private static final Set<Integer> UNREADABLE = Set.of(0, 401, 403, 404, 407, 408, 410, 429, 501, 502, 503, 504);

    private final ChatTraffic traffic;
    private final ChatHistories histories;
    private final QuestionList questions;

    ReadQuestions(ChatTraffic traffic, ChatHistories histories, QuestionList questions) {
        this.traffic = traffic;
        this.histories = histories;
        this.questions = questions;
    }

    /** An allowed request, without an app, which was accepted. */
    void ask(RecordedCreation creation, RecordedRequest request) {
        creation.chatId().ifPresent(chatId -> {
            chat(creation, request, chatId);
            members(creation, request, chatId);
        });
    }

    /** A request in which the guest has the role owner was accepted: then the guest is not added. */
    void askGuestNotAdded(RecordedCreation creation, String asked) {
        Optional<ListedMember> guest = traffic.target()
                .map(target -> target.people().get(Persona.GUEST))
                .map(traffic.people()::listed);
        creation.chatId()
                .ifPresent(chatId -> guest.ifPresent(listed -> {
                    List<RecordedCollection> found = collections(creation, chatId, false);
                    if (!found.isEmpty()) {
                        RecordedCollection last = found.get(found.size() - 1);
                        questions.ask(
                                "guest-has-guest-role",
                                asked,
                                to -> ReadBackChecks.isNoMember(
                                        listed, last.entries(), last.last().response(), to),
                                creation.exchange(),
                                last.last());
                    }
                }));
    }

    private void chat(RecordedCreation creation, RecordedRequest request, String chatId) {
        List<GraphExchange> reads = histories.reads(creation.exchange(), chatId, GraphResource.CHAT).stream()
                .filter(read -> read.exchange().uri().getRawQuery() == null)
                .filter(read -> !UNREADABLE.contains(read.status()) && read.bodyRecorded() && read.answeredByService())
                .filter(read -> request.oneOnOne()
                        || read.soonAfter(creation.exchange())
                        || read.response()
                                .text("lastUpdatedDateTime")
                                .equals(creation.response().text("lastUpdatedDateTime")))
                .filter(read -> !renamed(creation, read))
                .toList();
        if (reads.isEmpty()) {
            return;
        }
        GraphExchange last = reads.get(reads.size() - 1);
        questions.ask(
                "chat-readable",
                request.phrase(traffic.people()) + ", read back",
                to -> {
                    boolean right = reads.stream()
                            .anyMatch(read -> ReadBackChecks.isSameChat(
                                    request.sent(), creation.response(), read.response(), to));
                    if (!right && last.status() == 200) {
                        lateEnough(creation, chatId, last);
                    }
                    if (!right) {
                        ReadBackChecks.sameChat(request.sent(), creation.response(), last.response(), to);
                    }
                },
                creation.exchange(),
                last);
    }

    private void members(RecordedCreation creation, RecordedRequest request, String chatId) {
        List<RecordedCollection> found = collections(creation, chatId, request.oneOnOne());
        if (found.isEmpty()) {
            return;
        }
        RecordedPeople people = traffic.people();
        String asked = request.phrase(people) + ", members read back";
        if (request.members().stream().allMatch(people::identified)) {
            List<ListedMember> listed =
                    request.members().stream().map(people::listed).toList();
            members(
                    "members-all-added",
                    asked,
                    creation,
                    found,
                    chatId,
                    new MemberQuestion(
                            all -> MemberChecks.differences(listed, all.entries())
                                    .isEmpty(),
                            (all, to) -> ReadBackChecks.members(
                                    listed, all.entries(), all.last().response(), to)));
        } else if (found.stream().allMatch(all -> isShort(all, request.members()))) {
            // who is missing a recording need not tell: that somebody is, the number does
            members(
                    "members-all-added",
                    asked,
                    creation,
                    found,
                    chatId,
                    new MemberQuestion(
                            all -> false,
                            (all, to) -> ReadBackChecks.asMany(
                                    request.members().size(),
                                    all.entries(),
                                    all.last().response(),
                                    to)));
        }
        List<RecordedMember> others = request.members().stream()
                .skip(1)
                .filter(people::identified)
                .filter(member -> people.person(member)
                        .filter(person -> person.persona() == Persona.INITIATOR)
                        .isEmpty())
                .toList();
        List<ListedMember> byName = others.stream()
                .filter(RecordedMember::byName)
                .map(people::listed)
                .toList();
        List<ListedMember> byId =
                new ArrayList<>(others.stream().map(people::listed).toList());
        byId.removeAll(byName);
        areMembers("member-bound-by-id", asked, creation, found, chatId, byId);
        areMembers("member-bound-by-upn", asked, creation, found, chatId, byName);
        request.members().stream()
                .filter(member -> people.person(member)
                        .filter(person -> person.persona() == Persona.GUEST)
                        .isPresent())
                .map(people::listed)
                .forEach(guest -> members(
                        "guest-has-guest-role",
                        asked,
                        creation,
                        found,
                        chatId,
                        new MemberQuestion(
                                all -> MemberChecks.differences(List.of(guest), all.entries()).stream()
                                        .noneMatch(difference -> difference.startsWith(guest.phrase())),
                                (all, to) -> ReadBackChecks.isMemberWithRole(
                                        guest, all.entries(), all.last().response(), to))));
    }

    /**
     * Whether fewer members were read than were asked for, each shown with id and address: one who was named by an
     * address and is among them would be known by it.
     */
    private static boolean isShort(RecordedCollection all, List<RecordedMember> asked) {
        return all.entries().size() < asked.size()
                && all.entries().stream()
                        .allMatch(entry -> Stream.of("userId", "email")
                                .noneMatch(name -> entry.path(name).asString("").isEmpty()));
    }

    private void areMembers(
            String rule,
            String asked,
            RecordedCreation creation,
            List<RecordedCollection> found,
            String chatId,
            List<ListedMember> people) {
        if (!people.isEmpty()) {
            members(
                    rule,
                    asked,
                    creation,
                    found,
                    chatId,
                    new MemberQuestion(
                            all -> people.stream()
                                    .allMatch(person ->
                                            all.entries().stream().anyMatch(entry -> MemberChecks.is(person, entry))),
                            (all, to) -> people.forEach(person -> ReadBackChecks.isMember(
                                    person, all.entries(), all.last().response(), to))));
        }
    }

    private void members(
            String rule,
            String asked,
            RecordedCreation creation,
            List<RecordedCollection> found,
            String chatId,
            MemberQuestion question) {
        RecordedCollection last = found.get(found.size() - 1);
        Consumer<ViolationFactory> check = to -> {
            if (found.stream().noneMatch(question.right())) {
                lateEnough(creation, chatId, last.last());
                question.check().judge(last, to);
            }
        };
        questions.ask(rule, asked, check, creation.exchange(), last.last());
    }

    private List<RecordedCollection> collections(RecordedCreation creation, String chatId, boolean fixed) {
        return RecordedCollection.of(histories.reads(creation.exchange(), chatId, GraphResource.MEMBERS)).stream()
                .filter(all -> fixed || all.last().soonAfter(creation.exchange()))
                .toList();
    }

    /** Another topic, and a later change than the creation: somebody renamed the chat elsewhere. */
    private static boolean renamed(RecordedCreation creation, GraphExchange read) {
        boolean sameTopic = read.response()
                .json()
                .path("topic")
                .equals(creation.response().json().path("topic"));
        return !sameTopic
                && creation.exchange()
                        .time("lastUpdatedDateTime")
                        .filter(before -> read.time("lastUpdatedDateTime")
                                .filter(before::isBefore)
                                .isPresent())
                        .isPresent();
    }

    private void lateEnough(RecordedCreation creation, String chatId, GraphExchange read) {
        Instant made = histories.firstSeen(creation.exchange(), chatId);
        Duration age = Duration.between(made, read.exchange().sentAt());
        if (age.compareTo(traffic.patience()) < 0) {
            throw InconclusiveException.leftOut(
                    "left out: %s does not show the chat as it was asked for, %s ms after it was, and the recordings"
                                    .formatted(read.recorded().place(), age.toMillis())
                            + " show no later read; a service may take longer");
        }
    }

    /** How members read back are judged, and which need no judge. */
    private record MemberQuestion(Predicate<RecordedCollection> right, MemberJudge check) {}

    /** Judges members read back. */
    private interface MemberJudge {
        void judge(RecordedCollection all, ViolationFactory violations);
    }
}
