package dev.graphconform.independent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Handles Create chat: validates a request as the page and its neighbours describe it. */
final class IndependentCreateChat {
    private static final String TYPE = "#microsoft.graph.aadUserConversationMember";

    private final IndependentDirectory independentDirectory;
    private final IndependentChatStore independentChatStore;
    private final ServerBehavior serverBehavior;
    private final Set<Liberty> liberties;

    IndependentCreateChat(
            IndependentDirectory independentDirectory,
            IndependentChatStore independentChatStore,
            ServerBehavior serverBehavior,
            Set<Liberty> liberties) {
        this.independentDirectory = independentDirectory;
        this.independentChatStore = independentChatStore;
        this.serverBehavior = serverBehavior;
        this.liberties = liberties;
    }

    IndependentReply create(
            IndependentCall independentCall, IndependentToken independentToken, ResponseWriter responseWriter) {
        refuseIf(independentToken.personal(), IndependentRefusal.PERSONAL_ACCOUNT, independentCall);
        refuseIf(!independentToken.mayCreate(), IndependentRefusal.NO_PERMISSION, independentCall);
        mediaType(independentCall);
        JsonNode body = independentCall.json();
        refuseIf(body.isMissingNode(), IndependentRefusal.NOT_JSON, independentCall);
        refuseIf(!body.isObject(), IndependentRefusal.NO_OBJECT, independentCall);
        boolean group = chatType(body, independentCall);
        refuseIf(
                !body.path("members").isArray() || body.path("members").isEmpty(),
                IndependentRefusal.MEMBERS_MISSING,
                independentCall);
        refuseIf(!group && body.hasNonNull("topic"), IndependentRefusal.TOPIC_ON_PAIR, independentCall);
        List<IndependentChat.Seat> seats = seats(body, independentCall);
        roster(seats, group, independentToken, independentCall);
        Optional<String> app = app(body, independentCall);
        IndependentChat independentChat = independentChat(group, seats, body, independentCall);
        if (app.isEmpty()) {
            return responseWriter.created(independentChat);
        }
        IndependentOperation independentOperation =
                new IndependentOperation(independentChat, app.get(), IndependentChatStore.now());
        independentChatStore.independentOperations.add(independentOperation);
        return responseWriter.accepted(independentOperation);
    }

    private void mediaType(IndependentCall independentCall) {
        String type = independentCall
                .header("content-type")
                .map(value -> value.split(";")[0].strip())
                .orElse("");
        refuseIf(type.isEmpty(), IndependentRefusal.MEDIA_TYPE_MISSING, independentCall);
        refuseIf(
                !type.isEmpty() && !type.equalsIgnoreCase("application/json"),
                IndependentRefusal.MEDIA_TYPE_OTHER,
                independentCall);
    }

    private boolean chatType(JsonNode body, IndependentCall independentCall) {
        JsonNode type = body.path("chatType");
        boolean missing = type.isMissingNode() || type.isNull();
        boolean group = type.asString("").equals("group");
        boolean pair = type.asString("").equals("oneOnOne");
        refuseIf(missing, IndependentRefusal.CHAT_TYPE_MISSING, independentCall);
        refuseIf(!missing && !group && !pair, IndependentRefusal.CHAT_TYPE_OTHER, independentCall);
        return group || (!pair && body.path("members").size() != 2);
    }

    private List<IndependentChat.Seat> seats(JsonNode body, IndependentCall independentCall) {
        List<IndependentChat.Seat> seats = new ArrayList<>();
        for (JsonNode member : body.path("members")) {
            refuseIf(
                    !member.path("@odata.type").asString("").equals(TYPE),
                    IndependentRefusal.TYPE_MISSING,
                    independentCall);
            String bind = member.path("user@odata.bind").asString("");
            refuseIf(bind.isEmpty(), IndependentRefusal.BIND_MISSING, independentCall);
            String role = role(member.path("roles"), independentCall);
            String key = key(bind);
            Optional<IndependentUser> independentUser =
                    independentDirectory.named(key, member.path("tenantId").asString(""));
            refuseIf(independentUser.isEmpty(), IndependentRefusal.UNKNOWN_USER, independentCall);
            independentUser.ifPresent(known ->
                    seat(new IndependentChat.Seat(known, role), independentCall).ifPresent(seats::add));
        }
        return seats;
    }

    private String role(JsonNode roles, IndependentCall independentCall) {
        refuseIf(!roles.isArray() || roles.isEmpty(), IndependentRefusal.ROLE_MISSING, independentCall);
        for (JsonNode role : roles) {
            refuseIf(
                    !Set.of("owner", "guest").contains(role.asString("")),
                    IndependentRefusal.ROLE_OTHER,
                    independentCall);
        }
        return roles.path(0).asString("owner");
    }

    private Optional<IndependentChat.Seat> seat(IndependentChat.Seat seat, IndependentCall independentCall) {
        boolean guestAsOwner = seat.independentUser().guest() && !seat.role().equals("guest");
        if (guestAsOwner
                && liberties.contains(Liberty.GUESTS_DROPPED)
                && !serverBehavior.overlooks(IndependentRefusal.GUEST_AS_OWNER, independentCall)) {
            return Optional.empty();
        }
        refuseIf(guestAsOwner, IndependentRefusal.GUEST_AS_OWNER, independentCall);
        refuseIf(
                seat.independentUser().external() && !seat.role().equals("owner"),
                IndependentRefusal.EXTERNAL_AS_GUEST,
                independentCall);
        return Optional.of(seat);
    }

    private void roster(
            List<IndependentChat.Seat> seats,
            boolean group,
            IndependentToken independentToken,
            IndependentCall independentCall) {
        Set<IndependentUser> independentUsers =
                seats.stream().map(IndependentChat.Seat::independentUser).collect(Collectors.toSet());
        refuseIf(independentUsers.size() < seats.size(), IndependentRefusal.LISTED_TWICE, independentCall);
        refuseIf(
                group ? independentUsers.size() < 2 : independentUsers.size() != 2,
                IndependentRefusal.NOT_TWO,
                independentCall);
        refuseIf(
                !independentToken.application() && !independentUsers.contains(independentToken.holder()),
                IndependentRefusal.CALLER_MISSING,
                independentCall);
    }

    private Optional<String> app(JsonNode body, IndependentCall independentCall) {
        JsonNode apps = body.path("installedApps");
        if (apps.isEmpty()) {
            return Optional.empty();
        }
        refuseIf(apps.size() > 1, IndependentRefusal.TWO_APPS, independentCall);
        String id = key(apps.path(0).path("teamsApp@odata.bind").asString(""));
        boolean consented = id.equalsIgnoreCase(IndependentDirectory.CONSENTED_APP);
        refuseIf(
                !consented && !id.equalsIgnoreCase(IndependentDirectory.PLAIN_APP),
                IndependentRefusal.UNKNOWN_APP,
                independentCall);
        List<String> given = new ArrayList<>();
        apps.path(0)
                .path("consentedPermissionSet")
                .path("resourceSpecificPermissions")
                .forEach(permission ->
                        given.add(permission.path("permissionValue").asString("") + "/"
                                + permission.path("permissionType").asString("")));
        refuseIf(
                consented && !Set.copyOf(given).equals(Set.copyOf(IndependentDirectory.CONSENT)),
                IndependentRefusal.CONSENT,
                independentCall);
        return Optional.of(id);
    }

    private synchronized IndependentChat independentChat(
            boolean group, List<IndependentChat.Seat> seats, JsonNode body, IndependentCall independentCall) {
        List<IndependentUser> independentUsers =
                seats.stream().map(IndependentChat.Seat::independentUser).toList();
        Optional<IndependentChat> found =
                group ? Optional.empty() : independentChatStore.ofPair(Set.copyOf(independentUsers));
        Optional<IndependentChat> existing = serverBehavior.existing(found, independentCall);
        if (existing.isPresent()) {
            serverBehavior.handsBack(existing.get(), independentCall);
            return existing.get();
        }
        IndependentChat independentChat =
                independentChatStore.independentChat(group || independentUsers.size() < 2, independentUsers);
        independentChat.topic =
                body.path("topic").isString() ? body.path("topic").asString() : null;
        independentChat.seats.addAll(seats);
        if (liberties.contains(Liberty.FRACTION_DIGITS)) {
            independentChat.digits = independentChatStore.made() % 8;
            independentChat.created = cut(IndependentChatStore.now(), independentChat.digits);
            independentChat.updated = independentChat.created;
        }
        serverBehavior.makes(independentChat, independentCall);
        independentChatStore.all.add(independentChat);
        return independentChat;
    }

    private static Instant cut(Instant instant, int digits) {
        long unit = (long) Math.pow(10, 9.0 - digits);
        return instant.truncatedTo(ChronoUnit.SECONDS).plusNanos(instant.getNano() / unit * unit);
    }

    /** Both key forms, percent-encoded or not, a quote doubled. */
    private static String key(String bind) {
        String plain = IndependentCall.decoded(bind);
        int opens = plain.indexOf("('");
        int closes = plain.lastIndexOf("')");
        return opens < 0 || closes < opens + 2
                ? plain.substring(plain.lastIndexOf('/') + 1)
                : plain.substring(opens + 2, closes).replace("''", "'");
    }

    private void refuseIf(boolean fault, IndependentRefusal independentRefusal, IndependentCall independentCall) {
        if (fault && !serverBehavior.overlooks(independentRefusal, independentCall)) {
            throw new Refused(independentRefusal);
        }
    }
}
