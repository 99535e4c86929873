package dev.graphconform.independent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Where chats are asked for: reads a request the way the page and its neighbours describe it. */
final class Desk {
    private static final String TYPE = "#microsoft.graph.aadUserConversationMember";

    private final People people;
    private final Rooms rooms;
    private final Twist twist;
    private final Set<Liberty> liberties;

    Desk(People people, Rooms rooms, Twist twist, Set<Liberty> liberties) {
        this.people = people;
        this.rooms = rooms;
        this.twist = twist;
        this.liberties = liberties;
    }

    Reply create(Call call, Pass pass, Printer printer) {
        refuseIf(pass.personal(), Reason.PERSONAL_ACCOUNT, call);
        refuseIf(!pass.mayCreate(), Reason.NO_PERMISSION, call);
        mediaType(call);
        JsonNode body = call.json();
        refuseIf(body.isMissingNode(), Reason.NOT_JSON, call);
        refuseIf(!body.isObject(), Reason.NO_OBJECT, call);
        boolean group = chatType(body, call);
        refuseIf(!body.path("members").isArray() || body.path("members").isEmpty(), Reason.MEMBERS_MISSING, call);
        refuseIf(!group && body.hasNonNull("topic"), Reason.TOPIC_ON_PAIR, call);
        List<Room.Seat> seats = seats(body, call);
        roster(seats, group, pass, call);
        Optional<String> app = app(body, call);
        Room room = room(group, seats, body, call);
        if (app.isEmpty()) {
            return printer.created(room);
        }
        Job job = new Job(room, app.get(), Rooms.now());
        rooms.jobs.add(job);
        return printer.accepted(job);
    }

    private void mediaType(Call call) {
        String type = call.header("content-type").map(value -> value.split(";")[0].strip()).orElse("");
        refuseIf(type.isEmpty(), Reason.MEDIA_TYPE_MISSING, call);
        refuseIf(!type.isEmpty() && !type.equalsIgnoreCase("application/json"), Reason.MEDIA_TYPE_OTHER, call);
    }

    private boolean chatType(JsonNode body, Call call) {
        JsonNode type = body.path("chatType");
        boolean missing = type.isMissingNode() || type.isNull();
        boolean group = type.asString("").equals("group");
        boolean pair = type.asString("").equals("oneOnOne");
        refuseIf(missing, Reason.CHAT_TYPE_MISSING, call);
        refuseIf(!missing && !group && !pair, Reason.CHAT_TYPE_OTHER, call);
        return group || (!pair && body.path("members").size() != 2);
    }

    private List<Room.Seat> seats(JsonNode body, Call call) {
        List<Room.Seat> seats = new ArrayList<>();
        for (JsonNode member : body.path("members")) {
            refuseIf(!member.path("@odata.type").asString("").equals(TYPE), Reason.TYPE_MISSING, call);
            String bind = member.path("user@odata.bind").asString("");
            refuseIf(bind.isEmpty(), Reason.BIND_MISSING, call);
            String role = role(member.path("roles"), call);
            String key = key(bind);
            Optional<Human> human = people.named(key, member.path("tenantId").asString(""));
            refuseIf(human.isEmpty(), Reason.UNKNOWN_USER, call);
            human.ifPresent(known -> seat(new Room.Seat(known, role), call).ifPresent(seats::add));
        }
        return seats;
    }

    private String role(JsonNode roles, Call call) {
        refuseIf(!roles.isArray() || roles.isEmpty(), Reason.ROLE_MISSING, call);
        for (JsonNode role : roles) {
            refuseIf(!Set.of("owner", "guest").contains(role.asString("")), Reason.ROLE_OTHER, call);
        }
        return roles.path(0).asString("owner");
    }

    private Optional<Room.Seat> seat(Room.Seat seat, Call call) {
        boolean guestAsOwner = seat.human().guest() && !seat.role().equals("guest");
        if (guestAsOwner && liberties.contains(Liberty.GUESTS_DROPPED) && !twist.overlooks(Reason.GUEST_AS_OWNER, call)) {
            return Optional.empty();
        }
        refuseIf(guestAsOwner, Reason.GUEST_AS_OWNER, call);
        refuseIf(seat.human().external() && !seat.role().equals("owner"), Reason.EXTERNAL_AS_GUEST, call);
        return Optional.of(seat);
    }

    private void roster(List<Room.Seat> seats, boolean group, Pass pass, Call call) {
        Set<Human> humans = seats.stream().map(Room.Seat::human).collect(Collectors.toSet());
        refuseIf(humans.size() < seats.size(), Reason.LISTED_TWICE, call);
        refuseIf(group ? humans.size() < 2 : humans.size() != 2, Reason.NOT_TWO, call);
        refuseIf(!pass.application() && !humans.contains(pass.holder()), Reason.CALLER_MISSING, call);
    }

    private Optional<String> app(JsonNode body, Call call) {
        JsonNode apps = body.path("installedApps");
        if (apps.isEmpty()) {
            return Optional.empty();
        }
        refuseIf(apps.size() > 1, Reason.TWO_APPS, call);
        String id = key(apps.path(0).path("teamsApp@odata.bind").asString(""));
        boolean consented = id.equalsIgnoreCase(People.CONSENTED_APP);
        refuseIf(!consented && !id.equalsIgnoreCase(People.PLAIN_APP), Reason.UNKNOWN_APP, call);
        List<String> given = new ArrayList<>();
        apps.path(0).path("consentedPermissionSet").path("resourceSpecificPermissions").forEach(permission ->
                given.add(permission.path("permissionValue").asString("") + "/" + permission.path("permissionType").asString("")));
        refuseIf(consented && !Set.copyOf(given).equals(Set.copyOf(People.CONSENT)), Reason.CONSENT, call);
        return Optional.of(id);
    }

    private synchronized Room room(boolean group, List<Room.Seat> seats, JsonNode body, Call call) {
        List<Human> humans = seats.stream().map(Room.Seat::human).toList();
        Optional<Room> found = group ? Optional.empty() : rooms.ofPair(Set.copyOf(humans));
        Optional<Room> existing = twist.existing(found, call);
        if (existing.isPresent()) {
            twist.handsBack(existing.get(), call);
            return existing.get();
        }
        Room room = rooms.room(group || humans.size() < 2, humans);
        room.topic = body.path("topic").isString() ? body.path("topic").asString() : null;
        room.seats.addAll(seats);
        if (liberties.contains(Liberty.FRACTION_DIGITS)) {
            room.digits = rooms.made() % 8;
            room.created = cut(Rooms.now(), room.digits);
            room.updated = room.created;
        }
        twist.makes(room, call);
        rooms.all.add(room);
        return room;
    }

    private static Instant cut(Instant instant, int digits) {
        long unit = (long) Math.pow(10, 9.0 - digits);
        return instant.truncatedTo(ChronoUnit.SECONDS).plusNanos(instant.getNano() / unit * unit);
    }

    /** Both key forms, percent-encoded or not, a quote doubled. */
    private static String key(String bind) {
        String plain = Call.decoded(bind);
        int opens = plain.indexOf("('");
        int closes = plain.lastIndexOf("')");
        return opens < 0 || closes < opens + 2
                ? plain.substring(plain.lastIndexOf('/') + 1)
                : plain.substring(opens + 2, closes).replace("''", "'");
    }

    private void refuseIf(boolean fault, Reason reason, Call call) {
        if (fault && !twist.overlooks(reason, call)) {
            throw new Refused(reason);
        }
    }
}
