package dev.graphconform.check;

import dev.graphconform.request.ChatDraft;
import dev.graphconform.request.MemberDraft;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a chat must be when it is read back. */
public final class ReadBackChecks {
    /** Two answers may show different numbers of fraction digits. */
    private static final Duration CLOCK_DIGITS = Duration.ofSeconds(1);

    private ReadBackChecks() {}

    /** The chat read back is the chat created. */
    public static void sameChat(ChatDraft sent, Answer created, Answer read, Judge judge) {
        if (read.status() != 200) {
            throw judge.violation("read-status", "200", read.summary(), "the status", read.exchange());
        }
        if (!read.json().isObject()) {
            throw judge.violation("read-json", "a JSON object", read.malformed().orElse("no JSON object"), "the body", read.exchange());
        }
        String id = ChatChecks.id(created);
        if (!ReuseChecks.sameId(id, read.text("id").orElse(""))) {
            throw judge.violation("read-id", id, shown(read, "id"), "/id", read.exchange());
        }
        Duration apart = Duration.between(TimeChecks.instant(created, "createdDateTime"), TimeChecks.instant(read, "createdDateTime")).abs();
        if (apart.compareTo(CLOCK_DIGITS) >= 0) {
            throw judge.violation(
                    "read-created", created.text("createdDateTime").orElse(""), shown(read, "createdDateTime"), "/createdDateTime", read.exchange());
        }
        for (String property : List.of("chatType", "topic")) {
            JsonNode value = read.json().path(property);
            // a create answer that shows something else than what was asked for is another rule's fault
            if (!value.equals(created.json().path(property)) && !sent.asSent(property, value)) {
                throw judge.violation(
                        "read-" + property,
                        "as in the answer to the create request, " + created.json().path(property),
                        shown(read, property),
                        "/" + property,
                        read.exchange());
            }
        }
    }

    /** Whether there is nothing to say against it: a service may show parts of a new chat before others. */
    public static boolean isSameChat(ChatDraft sent, Answer created, Answer read, Judge judge) {
        try {
            sameChat(sent, created, read, judge);
            return true;
        } catch (RuleViolation difference) {
            return false;
        }
    }

    /** The members read back are exactly the people listed. */
    public static void members(List<MemberDraft> listed, List<JsonNode> found, Answer answer, Judge judge) {
        List<String> differences = MemberChecks.differences(listed, found);
        if (!differences.isEmpty()) {
            throw judge.violation(
                    "members-exact",
                    "exactly the " + listed.size() + " people listed, with the roles sent",
                    String.join("; ", differences),
                    "the members",
                    answer.exchange());
        }
    }

    /** This person is among the members. */
    public static void isMember(MemberDraft member, List<JsonNode> found, Answer answer, Judge judge) {
        if (found.stream().noneMatch(candidate -> MemberChecks.is(member, candidate))) {
            throw judge.violation(
                    "person-is-member",
                    member.person().part().phrase() + " (" + member.person().id() + ") among the members",
                    "members without that person",
                    "the members",
                    answer.exchange());
        }
    }

    /** The chat is one of these people: this one is in it, and nobody else. Whether everybody was added is another rule's. */
    public static void isChatOf(
            List<MemberDraft> people, MemberDraft one, List<JsonNode> found, Answer answer, Judge judge) {
        isMember(one, found, answer, judge);
        boolean strangers = found.stream().anyMatch(candidate -> people.stream().noneMatch(person -> MemberChecks.is(person, candidate)));
        if (strangers) {
            throw judge.violation(
                    "chat-of-the-people", "a chat of the people asked for", "a chat with others in it", "the members", answer.exchange());
        }
    }

    /** This person is among the members with this role; an empty list of roles is tolerated. */
    public static void isMemberWithRole(MemberDraft member, List<JsonNode> found, Answer answer, Judge judge) {
        isMember(member, found, answer, judge);
        found.stream().filter(candidate -> MemberChecks.is(member, candidate)).forEach(candidate -> MemberChecks.roleDifference(member, candidate)
                .ifPresent(difference -> {
                    throw judge.violation("person-has-role", "the role " + member.role(), difference, "the members", answer.exchange());
                }));
    }

    /** This person is not among the members. */
    public static void isNoMember(MemberDraft member, List<JsonNode> found, Answer answer, Judge judge) {
        if (found.stream().anyMatch(candidate -> MemberChecks.is(member, candidate))) {
            throw judge.violation(
                    "person-not-added",
                    "a refusal, or members without " + member.person().part().phrase(),
                    "accepted, and " + member.person().part().phrase() + " is a member",
                    "the members",
                    answer.exchange());
        }
    }

    private static String shown(Answer read, String property) {
        JsonNode value = read.json().path(property);
        return value.isMissingNode() ? "no such property" : value.toString();
    }
}
