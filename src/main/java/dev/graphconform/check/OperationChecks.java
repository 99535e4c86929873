package dev.graphconform.check;

import dev.graphconform.http.GraphPath;
import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What looks at an operation must show, in the order they were taken. */
public final class OperationChecks {
    private static final SchemaChecks SCHEMA = new SchemaChecks(SchemaName.OPERATION);
    private static final List<String> ORDER = List.of("notStarted", "inProgress");
    /** Stands for states that a client has not asked to see; it says nothing about the order. */
    private static final String FUTURE = "unknownFutureValue";

    private static final Set<String> ENDS = Set.of("succeeded", "failed");
    private static final Pattern CHAT_LOCATION = Pattern.compile("(?:.*/)?chats" + GraphPath.KEY);

    private OperationChecks() {}

    /** Each look is a valid teamsAsyncOperation with the id of the address. */
    public static void readable(
            List<Response> looks, String operationId, Schemas schemas, ViolationFactory violations) {
        for (Response look : looks) {
            if (look.status() != 200) {
                throw violations.violation(
                        CheckName.OPERATION_STATUS, "200", look.summary(), "the status", look.exchange());
            }
            if (!look.mediaType().equals(Optional.of("application/json"))) {
                throw violations.violation(
                        CheckName.OPERATION_MEDIA_TYPE,
                        "application/json",
                        look.mediaType().orElse("none"),
                        "the media type",
                        look.exchange());
            }
            if (look.json().isMissingNode()) {
                throw violations.violation(
                        CheckName.OPERATION_JSON,
                        "a JSON object",
                        look.malformed().orElse("nothing there"),
                        "the body",
                        look.exchange());
            }
            SCHEMA.requireValid(look, schemas, RuleId.OPERATION_READABLE, violations, CheckName.OPERATION_SCHEMA);
            String id = look.text("id").orElse("");
            if (!ChatIdentityChecks.sameId(operationId, id)) {
                throw violations.violation(CheckName.OPERATION_ID, operationId, id, "/id", look.exchange());
            }
        }
    }

    /**
     * The states never go back, and an end is an end. A look that shows word for word what an earlier one had shown,
     * before later looks show the newer state again, or a newer one, was answered by a server that did not know better:
     * it says nothing.
     */
    public static void ends(List<Response> looks, boolean budgetSpent, String timeline, ViolationFactory violations) {
        String before = "";
        for (int place = 0; place < looks.size(); place++) {
            Response look = looks.get(place);
            String status = status(look);
            if (status.equals(FUTURE) || isOld(place, looks, before)) {
                continue;
            }
            if (!ORDER.contains(status) && !ENDS.contains(status)) {
                throw violations.violation(
                        CheckName.KNOWN_STATE,
                        "one of notStarted, inProgress, succeeded, failed",
                        status,
                        "/status",
                        look.exchange());
            }
            if (rank(status) < rank(before) || (ENDS.contains(before) && !status.equals(before))) {
                throw violations.violation(
                        CheckName.NEVER_BACK, "a state not before " + before, status, "/status", look.exchange());
            }
            before = status;
        }
        if (!ENDS.contains(before)) {
            throw InconclusiveException.inconclusive((budgetSpent
                            ? "the operation did not end within its budget: "
                            : "the operation could not be followed to its end: ")
                    + timeline);
        }
    }

    private static boolean isOld(int place, List<Response> looks, String newest) {
        Response look = looks.get(place);
        return !status(look).equals(newest)
                && looks.subList(0, place).stream()
                        .anyMatch(earlier -> earlier.json().equals(look.json()))
                && looks.subList(place + 1, looks.size()).stream()
                        .map(OperationChecks::status)
                        .anyMatch(later -> later.equals(newest) || rank(later) > rank(newest));
    }

    /** Every look names a type that a create request can have. */
    public static void type(List<Response> looks, Schemas schemas, ViolationFactory violations) {
        for (Response look : looks) {
            if (look.json().path("operationType").isMissingNode()) {
                throw InconclusiveException.inconclusive(
                        "the operation has no operationType; look at rule " + RuleId.OPERATION_READABLE);
            }
            SCHEMA.requireValid(look, schemas, RuleId.OPERATION_TYPE, violations, CheckName.OPERATION_TYPE);
        }
    }

    /** The ended operation points to the chat of the Location. */
    public static void targets(Response end, String chatId, ViolationFactory violations) {
        JsonNode id = end.json().path("targetResourceId");
        JsonNode location = end.json().path("targetResourceLocation");
        if (!id.isString() && !location.isString()) {
            throw violations.violation(
                    CheckName.TARGET_PRESENT,
                    "the chat " + chatId,
                    "no target",
                    "/targetResourceLocation",
                    end.exchange());
        }
        if (id.isString() && !ChatIdentityChecks.sameId(id.asString(), chatId)) {
            throw violations.violation(
                    CheckName.TARGET_ID, "the chat " + chatId, id.asString(), "/targetResourceId", end.exchange());
        }
        if (location.isString() && !ChatIdentityChecks.sameId(chatOf(location.asString()), chatId)) {
            throw violations.violation(
                    CheckName.TARGET_LOCATION,
                    "an address of the chat " + chatId,
                    location.asString(),
                    "/targetResourceLocation",
                    end.exchange());
        }
    }

    /** Whether this look shows an end. */
    public static boolean ended(Response look) {
        return ENDS.contains(look.text("status").orElse(""));
    }

    /** Whether this look shows success. */
    public static boolean succeeded(Response look) {
        return look.text("status").orElse("").equals("succeeded");
    }

    private static String status(Response look) {
        return look.text("status")
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the operation has no status; look at rule " + RuleId.OPERATION_READABLE));
    }

    private static int rank(String status) {
        int place = ORDER.indexOf(status);
        return ENDS.contains(status) ? ORDER.size() : place;
    }

    private static String chatOf(String location) {
        Matcher form = CHAT_LOCATION.matcher(location);
        return form.matches() ? GraphPath.key(form.group(1), form.group(2)).orElse(location) : location;
    }
}
