package dev.graphconform.check;

import dev.graphconform.request.ListedMember;
import dev.graphconform.request.SentChat;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a chat must be when it is read back. */
public final class ReadBackChecks {
    /** Two answers may show different numbers of fraction digits. */
    private static final Duration CLOCK_DIGITS = Duration.ofSeconds(1);

    private ReadBackChecks() {}

    /** The chat read back is the chat created. */
    public static void sameChat(SentChat sent, Response created, Response read, ViolationFactory violations) {
        if (read.status() != 200) {
            throw violations.violation(CheckName.READ_STATUS, "200", read.summary(), "the status", read.exchange());
        }
        if (!read.json().isObject()) {
            throw violations.violation(
                    CheckName.READ_JSON,
                    "a JSON object",
                    read.malformed().orElse("no JSON object"),
                    "the body",
                    read.exchange());
        }
        String id = ChatChecks.id(created, violations);
        if (!ChatIdentityChecks.sameId(id, read.text("id").orElse(""))) {
            throw violations.violation(CheckName.READ_ID, id, shown(read, "id"), "/id", read.exchange());
        }
        Duration apart = Duration.between(
                        TimeChecks.instant(created, "createdDateTime", violations),
                        TimeChecks.instant(read, "createdDateTime", violations))
                .abs();
        if (apart.compareTo(CLOCK_DIGITS) >= 0) {
            throw violations.violation(
                    CheckName.READ_CREATED,
                    created.text("createdDateTime").orElse(""),
                    shown(read, "createdDateTime"),
                    "/createdDateTime",
                    read.exchange());
        }
        for (String property : List.of("chatType", "topic")) {
            JsonNode value = read.json().path(property);
            // a create answer that shows something else than what was asked for is another rule's fault
            if (!value.equals(created.json().path(property)) && !sent.asSent(property, value)) {
                throw violations.violation(
                        property.equals("topic") ? CheckName.READ_TOPIC : CheckName.READ_CHAT_TYPE,
                        "as in the answer to the create request, "
                                + created.json().path(property),
                        shown(read, property),
                        "/" + property,
                        read.exchange());
            }
        }
    }

    /** Whether there is nothing to say against it: a service may show parts of a new chat before others. */
    public static boolean isSameChat(SentChat sent, Response created, Response read, ViolationFactory violations) {
        try {
            sameChat(sent, created, read, violations);
            return true;
        } catch (RuleViolationException difference) {
            return false;
        }
    }

    /** The members read back are exactly the people listed. */
    public static void members(
            List<ListedMember> listed, List<JsonNode> found, Response response, ViolationFactory violations) {
        List<String> differences = MemberChecks.differences(listed, found);
        if (!differences.isEmpty()) {
            throw violations.violation(
                    CheckName.MEMBERS_EXACT,
                    "exactly the " + listed.size() + " people listed, with the roles sent",
                    String.join("; ", differences),
                    "the members",
                    response.exchange());
        }
    }

    /** There are as many members as were listed, whoever they are. */
    public static void asMany(int listed, List<JsonNode> found, Response response, ViolationFactory violations) {
        if (found.size() < listed) {
            throw violations.violation(
                    CheckName.MEMBERS_EXACT,
                    "the " + listed + " people listed",
                    "fewer members, " + found.size() + " in all",
                    "the members",
                    response.exchange());
        }
    }

    /** This person is among the members. */
    public static void isMember(
            ListedMember member, List<JsonNode> found, Response response, ViolationFactory violations) {
        if (found.stream().noneMatch(candidate -> MemberChecks.is(member, candidate))) {
            throw violations.violation(
                    CheckName.PERSON_IS_MEMBER,
                    member.named() + " among the members",
                    "members without that person",
                    "the members",
                    response.exchange());
        }
    }

    /**
     * The chat is one of these people: this one is in it, and nobody else. Whether everybody was added is another
     * rule's.
     */
    public static void isChatOf(
            List<ListedMember> people,
            ListedMember one,
            List<JsonNode> found,
            Response response,
            ViolationFactory violations) {
        isMember(one, found, response, violations);
        boolean strangers = found.stream()
                .anyMatch(candidate -> people.stream().noneMatch(person -> MemberChecks.is(person, candidate)));
        if (strangers) {
            throw violations.violation(
                    CheckName.CHAT_OF_THE_PEOPLE,
                    "a chat of the people asked for",
                    "a chat with others in it",
                    "the members",
                    response.exchange());
        }
    }

    /** This person is among the members with this role; an empty list of roles is tolerated. */
    public static void isMemberWithRole(
            ListedMember member, List<JsonNode> found, Response response, ViolationFactory violations) {
        isMember(member, found, response, violations);
        found.stream()
                .filter(candidate -> MemberChecks.is(member, candidate))
                .forEach(candidate -> MemberChecks.roleDifference(member, candidate)
                        .ifPresent(difference -> {
                            throw violations.violation(
                                    CheckName.PERSON_HAS_ROLE,
                                    "the role " + member.role(),
                                    difference,
                                    "the members",
                                    response.exchange());
                        }));
    }

    /** This person is not among the members. */
    public static void isNoMember(
            ListedMember member, List<JsonNode> found, Response response, ViolationFactory violations) {
        if (found.stream().anyMatch(candidate -> MemberChecks.is(member, candidate))) {
            throw violations.violation(
                    CheckName.PERSON_NOT_ADDED,
                    "a refusal, or members without " + member.phrase(),
                    "accepted, and " + member.phrase() + " is a member",
                    "the members",
                    response.exchange());
        }
    }

    private static String shown(Response read, String property) {
        JsonNode value = read.json().path(property);
        return value.isMissingNode() ? "no such property" : value.toString();
    }
}
