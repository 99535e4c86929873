package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.Conditions.reading;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Liberties in values: letter case, fractions of a second, the order of members. */
final class ValueLiberties {

    private static final List<String> TIMES = List.of("createdDateTime", "lastUpdatedDateTime");

    private ValueLiberties() {}

    static List<Deviation> all() {
        return List.of(
                times(
                        "liberty~time-no-fraction",
                        "times have no fraction of a second",
                        time -> time.replaceFirst("\\.[0-9]+", "")),
                times(
                        "liberty~time-one-digit",
                        "times have one digit of fraction",
                        time -> padded(time).replaceFirst("(\\.[0-9])[0-9]*", "$1")),
                times(
                        "liberty~time-six-digits",
                        "times have six digits of fraction",
                        time -> padded(time).replaceFirst("(\\.[0-9]{6})[0-9]*", "$1")),
                times("liberty~time-seven-digits", "times have seven digits of fraction", ValueLiberties::padded),
                deviation(
                        "liberty~ids-in-upper-case",
                        "chat ids are in upper case where they are hexadecimal",
                        () -> changingNewChat(chat -> true, ValueLiberties::upperId)),
                members(
                        "liberty~user-ids-in-upper-case",
                        "user and tenant ids of members are in upper case",
                        member -> upper(upper(member, "userId"), "tenantId")),
                deviation(
                        "liberty~tenant-id-in-upper-case",
                        "the tenant's id of a chat is in upper case",
                        () -> editing(Conditions::chatInResponse, chat -> upper(chat, "tenantId"))),
                deviation(
                        "liberty~app-ids-in-lower-case",
                        "ids of installed apps are in lower case",
                        () -> editing(
                                reading(Resource.INSTALLED_APPS),
                                list -> list.withArray("value").forEach(ValueLiberties::lowerApp))),
                members(
                        "liberty~roles-capitalised",
                        "roles are read back as Owner and Guest",
                        member -> roles(
                                member,
                                role -> role.substring(0, 1)
                                        .toUpperCase(Locale.ROOT)
                                        .concat(role.substring(1)))),
                members(
                        "liberty~roles-empty",
                        "roles are read back as an empty list",
                        member -> member.putArray("roles")),
                deviation(
                        "liberty~members-reversed",
                        "members are read back in the opposite order",
                        () -> editing(reading(Resource.MEMBERS), list -> reorder(list, Collections::reverse))),
                deviation(
                        "liberty~members-in-pages",
                        "members are read back two at a time",
                        () -> changingResponse(
                                reading(Resource.MEMBERS), (handled, response) -> paged(handled, response, 2))),
                deviation(
                        "liberty~members-one-by-one",
                        "members are read back one at a time",
                        () -> changingResponse(
                                reading(Resource.MEMBERS), (handled, response) -> paged(handled, response, 1))),
                deviation(
                        "liberty~operation-type-unknown",
                        "the type of an operation is unknownFutureValue",
                        () -> editing(
                                reading(Resource.OPERATION), json -> json.put("operationType", "unknownFutureValue"))));
    }

    private static Deviation times(String id, String line, UnaryOperator<String> otherwise) {
        return deviation(
                id,
                line,
                () -> editing(
                        Conditions::chatInResponse,
                        chat -> TIMES.forEach(property -> chat.put(
                                property, otherwise.apply(chat.path(property).stringValue(""))))));
    }

    private static String padded(String time) {
        String whole = time.contains(".") ? time.replace("Z", "") : time.replace("Z", ".0");
        int digits = whole.length() - whole.indexOf('.') - 1;
        return whole.concat("0".repeat(Math.max(0, 7 - digits))).concat("Z");
    }

    private static Deviation members(String id, String line, Consumer<ObjectNode> edit) {
        return deviation(
                id,
                line,
                () -> editing(
                        reading(Resource.MEMBERS),
                        list -> list.withArray("value").forEach(member -> edit.accept((ObjectNode) member))));
    }

    private static Chat upperId(Chat chat) {
        int end = chat.id().indexOf('@');
        return chat.withId(chat.id()
                .substring(0, end)
                .toUpperCase(Locale.ROOT)
                .concat(chat.id().substring(end)));
    }

    private static ObjectNode upper(ObjectNode json, String property) {
        return json.path(property).isString()
                ? json.put(property, json.path(property).stringValue().toUpperCase(Locale.ROOT))
                : json;
    }

    private static void lowerApp(JsonNode installation) {
        if (installation.path("teamsApp") instanceof ObjectNode app) {
            app.put("id", app.path("id").stringValue("").toLowerCase(Locale.ROOT));
        }
    }

    private static void roles(ObjectNode member, UnaryOperator<String> otherwise) {
        List<String> roles = member.path("roles")
                .valueStream()
                .map(JsonNode::stringValue)
                .map(otherwise)
                .toList();
        ArrayNode changed = member.putArray("roles");
        roles.forEach(changed::add);
    }

    private static void reorder(ObjectNode list, Consumer<List<JsonNode>> order) {
        List<JsonNode> values =
                new ArrayList<>(list.withArray("value").valueStream().toList());
        order.accept(values);
        list.putArray("value").addAll(values);
    }

    /** The rest is served by the faithful next page, which is cut again. */
    private static OutgoingResponse paged(HandledRequest handled, OutgoingResponse response, int size) {
        String already = handled.context().request().query().value("$skiptoken").orElse("0");
        return response.editing(list -> {
            ArrayNode values = list.withArray("value");
            if (values.size() > size) {
                while (values.size() > size) {
                    values.remove(values.size() - 1);
                }
                list.put(
                        "@odata.nextLink",
                        String.format(
                                Locale.ROOT,
                                "%s%s?$skiptoken=%d",
                                handled.context().request().serviceRoot(),
                                handled.context().request().rawPath(),
                                Integer.parseInt(already) + size));
            }
        });
    }
}
