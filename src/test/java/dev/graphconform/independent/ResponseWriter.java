package dev.graphconform.independent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers. */
final class ResponseWriter {
    private final String root;
    private final Set<Liberty> liberties;

    ResponseWriter(String root, Set<Liberty> liberties) {
        this.root = root;
        this.liberties = liberties;
    }

    IndependentReply created(IndependentChat independentChat) {
        IndependentReply independentReply = chat(independentChat, 201);
        if (has(Liberty.LOCATION_ON_CREATED)) {
            independentReply.headers.put(
                    "Location", "https://teamsgraph.teams.example/v1.0/chats('" + independentChat.id + "')");
        }
        return independentReply;
    }

    IndependentReply chat(IndependentChat independentChat, int status) {
        IndependentReply independentReply = IndependentReply.json(status);
        independentReply
                .json
                .put("@odata.context", context("chats/$entity"))
                .put("id", independentChat.id)
                .put("topic", independentChat.topic)
                .put("createdDateTime", time(independentChat.created, independentChat.digits))
                .put("lastUpdatedDateTime", time(independentChat.updated, independentChat.digits))
                .put("chatType", independentChat.group ? "group" : "oneOnOne");
        return independentReply;
    }

    IndependentReply accepted(IndependentOperation independentOperation) {
        IndependentReply independentReply = IndependentReply.of(202);
        independentReply.headers.put("Location", location(independentOperation));
        return independentReply;
    }

    private String location(IndependentOperation independentOperation) {
        boolean segments = has(Liberty.SEGMENT_KEYS);
        String chat = has(Liberty.ENCODED_LOCATION)
                ? URLEncoder.encode(independentOperation.independentChat.id, StandardCharsets.UTF_8)
                : independentOperation.independentChat.id;
        String open = segments ? "/" : has(Liberty.ENCODED_LOCATION) ? "(%27" : "('";
        String close = segments ? "" : has(Liberty.ENCODED_LOCATION) ? "%27)" : "')";
        return (has(Liberty.ABSOLUTE_LOCATION) ? root + "/v1.0" : "") + "/chats" + open + chat + close + "/operations"
                + open + independentOperation.id + close;
    }

    IndependentReply operation(IndependentOperation independentOperation, String state) {
        IndependentReply independentReply = IndependentReply.json(200);
        boolean done = state.equals("succeeded");
        independentReply
                .json
                .put(
                        "@odata.context",
                        context("chats('" + independentOperation.independentChat.id.replace(":", "%3A")
                                + "')/operations/$entity"))
                .put("id", independentOperation.id)
                .put("operationType", has(Liberty.VEILED_OPERATION) ? "unknownFutureValue" : "createChat")
                .put("createdDateTime", time(independentOperation.begun, 7))
                .put("status", state)
                .put("lastActionDateTime", time(IndependentChatStore.now(), 7))
                .put("attemptsCount", 1)
                .put("targetResourceId", done ? independentOperation.independentChat.id : null)
                .put(
                        "targetResourceLocation",
                        done ? "/chats('" + independentOperation.independentChat.id + "')" : null)
                .putNull("error");
        return independentReply;
    }

    IndependentReply members(
            IndependentChat independentChat, List<IndependentChat.Seat> seats, String path, int from, String order) {
        List<IndependentChat.Seat> shown = new ArrayList<>(seats);
        if (has(Liberty.MEMBER_ORDER)) {
            Collections.shuffle(shown, new java.util.Random(order.hashCode()));
        }
        return page(
                "chats('" + independentChat.id + "')/members",
                shown.stream().map(this::member).toList(),
                path,
                from,
                order);
    }

    private ObjectNode member(IndependentChat.Seat seat) {
        ObjectNode member = IndependentReply.json(200).json;
        member.put("@odata.type", "#microsoft.graph.aadUserConversationMember")
                .put("id", Integer.toHexString(seat.hashCode()));
        ArrayNode roles = member.putArray("roles");
        if (!has(Liberty.NO_ROLES_READ_BACK) || !seat.role().equals("owner")) {
            roles.add(
                    has(Liberty.ROLE_CASE)
                            ? seat.role().substring(0, 1).toUpperCase(Locale.ROOT)
                                    + seat.role().substring(1)
                            : seat.role());
        }
        member.put("userId", seat.independentUser().id());
        if (!(has(Liberty.NAMELESS_PARTNER) && seat.independentUser().external())) {
            member.put("displayName", "Somebody")
                    .put("email", seat.independentUser().mail());
            member.put(
                    "tenantId",
                    seat.independentUser().external() ? seat.independentUser().tenant() : IndependentDirectory.TENANT);
        }
        return member;
    }

    IndependentReply apps(IndependentChat independentChat, List<String> apps, String path, int from) {
        return page(
                "chats('" + independentChat.id + "')/installedApps",
                apps.stream()
                        .map(app -> {
                            ObjectNode installation = IndependentReply.json(200).json;
                            installation.put(
                                    "id",
                                    UUID.nameUUIDFromBytes(app.getBytes(StandardCharsets.UTF_8))
                                            .toString());
                            installation.putObject("teamsApp").put("id", app).put("displayName", "An app");
                            return installation;
                        })
                        .toList(),
                path,
                from,
                "");
    }

    private IndependentReply page(String what, List<ObjectNode> entries, String path, int from, String order) {
        IndependentReply independentReply = IndependentReply.json(200);
        independentReply.json.put("@odata.context", context(what)).put("@odata.count", entries.size());
        int to = has(Liberty.PAGES) ? Math.min(entries.size(), from + 1) : entries.size();
        independentReply.json.putArray("value").addAll(entries.subList(Math.min(from, to), to));
        if (to < entries.size()) {
            independentReply.json.put(
                    "@odata.nextLink", root + path + "?$skiptoken=" + to + "_" + order + "&$expand=teamsApp");
        }
        return independentReply;
    }

    IndependentReply refused(
            IndependentRefusal independentRefusal, int status, String requestId, String clientRequestId) {
        IndependentReply independentReply = IndependentReply.json(status);
        String code = has(Liberty.CODE_CASE)
                ? independentRefusal.code.substring(0, 1).toLowerCase(Locale.ROOT)
                        + independentRefusal.code.substring(1)
                : independentRefusal.code;
        ObjectNode error = independentReply.json.putObject("error");
        error.put("code", code)
                .put(
                        "message",
                        has(Liberty.OTHER_MESSAGES)
                                ? "申し訳ありません \"" + independentRefusal.ordinal() + "\" 🙇"
                                : "No: " + independentRefusal);
        if (!has(Liberty.BARE_ERROR) || (has(Liberty.RICH_ERROR) && independentRefusal.ordinal() % 2 == 0)) {
            String date = time(IndependentChatStore.now(), 0);
            ObjectNode inner = error.putObject("innerError");
            inner.put("date", has(Liberty.ZONELESS_ERROR_DATE) ? date.replace("Z", "") : date)
                    .put("request-id", requestId);
            inner.put("client-request-id", clientRequestId);
            if (has(Liberty.RICH_ERROR)) {
                inner.put("code", "1").put("message", "AclCheckFailed-").put("status", "400");
                inner.putObject("innerError")
                        .put("code", "deeper")
                        .put("request-id", requestId)
                        .putArray("details")
                        .addObject()
                        .put("code", "x");
            }
        }
        return independentReply;
    }

    private String context(String what) {
        return (has(Liberty.DOCUMENTED_CONTEXT) ? "https://graph.microsoft.com" : root) + "/v1.0/$metadata#" + what;
    }

    private boolean has(Liberty liberty) {
        return liberties.contains(liberty);
    }

    static String time(Instant instant, int digits) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        String whole =
                utc.truncatedTo(ChronoUnit.SECONDS).format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return whole
                + (digits == 0
                        ? ""
                        : "."
                                + String.format(Locale.ROOT, "%09d", utc.getNano())
                                        .substring(0, digits)) + "Z";
    }
}
