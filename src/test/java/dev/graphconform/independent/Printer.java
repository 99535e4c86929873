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
final class Printer {
    private final String root;
    private final Set<Liberty> liberties;

    Printer(String root, Set<Liberty> liberties) {
        this.root = root;
        this.liberties = liberties;
    }

    Reply created(Room room) {
        Reply reply = chat(room, 201);
        if (has(Liberty.LOCATION_ON_CREATED)) {
            reply.headers.put("Location", "https://teamsgraph.teams.example/v1.0/chats('" + room.id + "')");
        }
        return reply;
    }

    Reply chat(Room room, int status) {
        Reply reply = Reply.json(status);
        reply.json
                .put("@odata.context", context("chats/$entity"))
                .put("id", room.id)
                .put("topic", room.topic)
                .put("createdDateTime", time(room.created, room.digits))
                .put("lastUpdatedDateTime", time(room.updated, room.digits))
                .put("chatType", room.group ? "group" : "oneOnOne");
        return reply;
    }

    Reply accepted(Job job) {
        Reply reply = Reply.of(202);
        reply.headers.put("Location", location(job));
        return reply;
    }

    private String location(Job job) {
        boolean segments = has(Liberty.SEGMENT_KEYS);
        String chat = has(Liberty.ENCODED_LOCATION) ? URLEncoder.encode(job.room.id, StandardCharsets.UTF_8) : job.room.id;
        String open = segments ? "/" : has(Liberty.ENCODED_LOCATION) ? "(%27" : "('";
        String close = segments ? "" : has(Liberty.ENCODED_LOCATION) ? "%27)" : "')";
        return (has(Liberty.ABSOLUTE_LOCATION) ? root + "/v1.0" : "") + "/chats" + open + chat + close + "/operations" + open + job.id + close;
    }

    Reply operation(Job job, String state) {
        Reply reply = Reply.json(200);
        boolean done = state.equals("succeeded");
        reply.json
                .put("@odata.context", context("chats('" + job.room.id.replace(":", "%3A") + "')/operations/$entity"))
                .put("id", job.id)
                .put("operationType", has(Liberty.VEILED_OPERATION) ? "unknownFutureValue" : "createChat")
                .put("createdDateTime", time(job.begun, 7))
                .put("status", state)
                .put("lastActionDateTime", time(Rooms.now(), 7))
                .put("attemptsCount", 1)
                .put("targetResourceId", done ? job.room.id : null)
                .put("targetResourceLocation", done ? "/chats('" + job.room.id + "')" : null)
                .putNull("error");
        return reply;
    }

    Reply members(Room room, List<Room.Seat> seats, String path, int from, String order) {
        List<Room.Seat> shown = new ArrayList<>(seats);
        if (has(Liberty.MEMBER_ORDER)) {
            Collections.shuffle(shown, new java.util.Random(order.hashCode()));
        }
        return page("chats('" + room.id + "')/members", shown.stream().map(this::member).toList(), path, from, order);
    }

    private ObjectNode member(Room.Seat seat) {
        ObjectNode member = Reply.json(200).json;
        member.put("@odata.type", "#microsoft.graph.aadUserConversationMember").put("id", Integer.toHexString(seat.hashCode()));
        ArrayNode roles = member.putArray("roles");
        if (!has(Liberty.NO_ROLES_READ_BACK) || !seat.role().equals("owner")) {
            roles.add(has(Liberty.ROLE_CASE) ? seat.role().substring(0, 1).toUpperCase(Locale.ROOT) + seat.role().substring(1) : seat.role());
        }
        member.put("userId", seat.human().id());
        if (!(has(Liberty.NAMELESS_PARTNER) && seat.human().external())) {
            member.put("displayName", "Somebody").put("email", seat.human().mail());
            member.put("tenantId", seat.human().external() ? seat.human().tenant() : People.TENANT);
        }
        return member;
    }

    Reply apps(Room room, List<String> apps, String path, int from) {
        return page("chats('" + room.id + "')/installedApps", apps.stream().map(app -> {
            ObjectNode installation = Reply.json(200).json;
            installation.put("id", UUID.nameUUIDFromBytes(app.getBytes(StandardCharsets.UTF_8)).toString());
            installation.putObject("teamsApp").put("id", app).put("displayName", "An app");
            return installation;
        }).toList(), path, from, "");
    }

    private Reply page(String what, List<ObjectNode> entries, String path, int from, String order) {
        Reply reply = Reply.json(200);
        reply.json.put("@odata.context", context(what)).put("@odata.count", entries.size());
        int to = has(Liberty.PAGES) ? Math.min(entries.size(), from + 1) : entries.size();
        reply.json.putArray("value").addAll(entries.subList(Math.min(from, to), to));
        if (to < entries.size()) {
            reply.json.put("@odata.nextLink", root + path + "?$skiptoken=" + to + "_" + order + "&$expand=teamsApp");
        }
        return reply;
    }

    Reply refused(Reason reason, int status, String requestId, String clientRequestId) {
        Reply reply = Reply.json(status);
        String code = has(Liberty.CODE_CASE) ? reason.code.substring(0, 1).toLowerCase(Locale.ROOT) + reason.code.substring(1) : reason.code;
        ObjectNode error = reply.json.putObject("error");
        error.put("code", code).put("message", has(Liberty.OTHER_MESSAGES) ? "申し訳ありません \"" + reason.ordinal() + "\" 🙇" : "No: " + reason);
        if (!has(Liberty.BARE_ERROR) || (has(Liberty.RICH_ERROR) && reason.ordinal() % 2 == 0)) {
            String date = time(Rooms.now(), 0);
            ObjectNode inner = error.putObject("innerError");
            inner.put("date", has(Liberty.ZONELESS_ERROR_DATE) ? date.replace("Z", "") : date).put("request-id", requestId);
            inner.put("client-request-id", clientRequestId);
            if (has(Liberty.RICH_ERROR)) {
                inner.put("code", "1").put("message", "AclCheckFailed-").put("status", "400");
                inner.putObject("innerError").put("code", "deeper").put("request-id", requestId).putArray("details").addObject().put("code", "x");
            }
        }
        return reply;
    }

    private String context(String what) {
        return (has(Liberty.DOCUMENTED_CONTEXT) ? "https://graph.microsoft.com" : root) + "/v1.0/$metadata#" + what;
    }

    private boolean has(Liberty liberty) {
        return liberties.contains(liberty);
    }

    static String time(Instant instant, int digits) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        String whole = utc.truncatedTo(ChronoUnit.SECONDS).format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return whole + (digits == 0 ? "" : "." + String.format(Locale.ROOT, "%09d", utc.getNano()).substring(0, digits)) + "Z";
    }
}
