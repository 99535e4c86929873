package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.member;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static dev.graphconform.simulator.Bodies.withApp;
import static dev.graphconform.simulator.Bodies.withMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graphconform.simulator.WireClient.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CreateChatRefusalsTest {

    private static final String ADELE = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";
    private static final String ALEX = "82af01c5-f7cc-4a2e-a728-3a5df21afd9d";
    private static final String LYNNE = "3626a173-f2bc-4883-bcf7-01514c3bfb82";

    private static GraphSimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GraphSimulator.start(SimulatorOptions.defaults());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    static Stream<Arguments> bad_requests() {
        return Stream.of(
                arguments(
                        "a topic on a oneOnOne",
                        with(pair(), body -> body.put("topic", "x")),
                        400,
                        "Setting topic is not allowed for 1-on-1 chats."),
                arguments(
                        "a topic of 251 characters",
                        group(Optional.of("x".repeat(251)), ADELE, ALEX),
                        400,
                        "more than 250 characters"),
                arguments("a topic with a colon", group(Optional.of("a:b"), ADELE, ALEX), 400, "':'"),
                arguments(
                        "a number as topic",
                        with(group(ADELE, ALEX), body -> body.put("topic", 7)),
                        400,
                        "'topic' must be a string"),
                arguments("no chat type", with(pair(), body -> body.remove("chatType")), 400, "'chatType' is required"),
                arguments(
                        "a null chat type",
                        with(pair(), body -> body.putNull("chatType")),
                        400,
                        "'chatType' is required"),
                arguments(
                        "a number as chat type",
                        with(pair(), body -> body.put("chatType", 0)),
                        400,
                        "'chatType' must be a string"),
                arguments(
                        "a list as chat type",
                        with(pair(), body -> body.putArray("chatType")),
                        400,
                        "'chatType' must be a string"),
                arguments(
                        "a meeting",
                        with(pair(), body -> body.put("chatType", "meeting")),
                        400,
                        "'meeting' can not be created"),
                arguments(
                        "the sentinel as chat type",
                        with(pair(), body -> body.put("chatType", "unknownFutureValue")),
                        400,
                        "'unknownFutureValue' can not be created"),
                arguments(
                        "a chat type in other letter case",
                        with(pair(), body -> body.put("chatType", "Group")),
                        400,
                        "'Group' can not be created"),
                arguments(
                        "no members",
                        with(pair(), body -> body.remove("members")),
                        400,
                        "Chat members cannot be null. (Parameter 'Members')"),
                arguments(
                        "null members",
                        with(pair(), body -> body.putNull("members")),
                        400,
                        "Chat members cannot be null. (Parameter 'Members')"),
                arguments(
                        "members that are no list",
                        with(pair(), body -> body.put("members", "x")),
                        400,
                        "'members' must be a list"),
                arguments("an empty group", group(), 400, "Chat members cannot be empty."),
                arguments("an empty oneOnOne", oneOnOne(), 400, "Creation of 'OneOnOne' chat requires 2 members."),
                arguments(
                        "a member that is no object",
                        with(pair(), body -> body.withArray("members").add("x")),
                        400,
                        "An object of type 'microsoft.graph.aadUserConversationMember' was expected"),
                arguments(
                        "a null member",
                        with(pair(), body -> body.withArray("members").addNull()),
                        400,
                        "An object of type"),
                arguments(
                        "one person in a oneOnOne",
                        oneOnOne(ADELE),
                        400,
                        "Creation of 'OneOnOne' chat requires 2 members."),
                arguments(
                        "three people in a oneOnOne",
                        oneOnOne(ADELE, ALEX, LYNNE),
                        400,
                        "Creation of 'OneOnOne' chat requires 2 members."),
                arguments("one person in a group", group(ADELE), 400, "requires at least 2 members"),
                arguments(
                        "a list without the caller",
                        oneOnOne(LYNNE, ALEX),
                        400,
                        "The caller must be one of the members specified in request body."),
                arguments(
                        "a group without the caller",
                        group(LYNNE, ALEX),
                        400,
                        "The caller must be one of the members specified in request body."),
                arguments(
                        "the caller as me",
                        oneOnOne("me", ALEX),
                        400,
                        "The caller must be one of the members specified in request body."),
                arguments(
                        "me beside the caller", oneOnOne("me", ADELE), 400, "neither an id nor a user principal name"),
                arguments(
                        "the same person twice",
                        oneOnOne(ADELE, ADELE),
                        400,
                        "Duplicate chat members is specified in the request body"),
                arguments(
                        "the same person by id and by name",
                        group(ADELE, ALEX, "alex@contoso.com"),
                        400,
                        "Duplicate chat members is specified in the request body"),
                arguments(
                        "an unknown name",
                        oneOnOne(ADELE, "nobody@contoso.com"),
                        404,
                        "Failed to find users with user principal name 'nobody@contoso.com'"),
                arguments(
                        "an unknown id",
                        oneOnOne(ADELE, "00000000-1111-4222-8333-444444444444"),
                        403,
                        "One or more members cannot be added to the thread roster"),
                arguments(
                        "a member without roles",
                        inFirst(member -> member.remove("roles")),
                        400,
                        "Each chat member must have at least one role specified."),
                arguments(
                        "a member with empty roles",
                        inFirst(member -> member.putArray("roles")),
                        400,
                        "Each chat member must have at least one role specified."),
                arguments(
                        "a member with null roles",
                        inFirst(member -> member.putNull("roles")),
                        400,
                        "Each chat member must have at least one role specified."),
                arguments(
                        "roles that are no list",
                        inFirst(member -> member.put("roles", "owner")),
                        400,
                        "Each chat member must have at least one role specified."),
                arguments(
                        "the role member",
                        inFirst(member -> member.putArray("roles").add("member")),
                        400,
                        "The passed-in role 'member' is not supported."),
                arguments(
                        "a number as role",
                        inFirst(member -> member.putArray("roles").add(1)),
                        400,
                        "The passed-in role '1' is not supported."),
                arguments(
                        "both roles",
                        inFirst(member -> member.putArray("roles").add("owner").add("guest")),
                        400,
                        "'owner' and 'guest' at once"),
                arguments(
                        "a guest as owner",
                        withMember(group(ADELE, ALEX), member(tenant().guest(), "owner")),
                        403,
                        "InsufficientPrivileges"),
                arguments(
                        "a partner as guest",
                        withMember(group(ADELE, ALEX), member(tenant().partner(), "guest")),
                        400,
                        "must be assigned the owner role"),
                arguments(
                        "a partner without a tenant",
                        oneOnOne(ADELE, tenant().partner().id()),
                        403,
                        "cannot be added to the thread roster"),
                arguments(
                        "a number as tenant",
                        inFirst(member -> member.put("tenantId", 5)),
                        400,
                        "'tenantId' of a member must be a string"),
                arguments(
                        "a member without type",
                        inFirst(member -> member.remove("@odata.type")),
                        400,
                        "An undeclared property 'user' which only has property annotations"),
                arguments(
                        "a member of another type",
                        inFirst(member -> member.put("@odata.type", "#microsoft.graph.user")),
                        400,
                        "The provided '#microsoft.graph.user' for 'odata.type' is not valid for this operation."),
                arguments(
                        "a type without the at sign",
                        inFirst(member -> {
                            member.remove("@odata.type");
                            member.put("odata.type", "#microsoft.graph.aadUserConversationMember");
                        }),
                        400,
                        "An unexpected instance annotation name 'odata.type'"),
                arguments(
                        "a member without a bind",
                        inFirst(member -> member.remove("user@odata.bind")),
                        400,
                        "'user@odata.bind' field is missing in the request."),
                arguments(
                        "a number as bind",
                        inFirst(member -> member.put("user@odata.bind", 1)),
                        400,
                        "is not one of a user"),
                arguments(
                        "a bind on another host",
                        inFirst(member ->
                                member.put("user@odata.bind", "https://example.org/v1.0/users('" + ADELE + "')")),
                        400,
                        "is not one of a user"),
                arguments(
                        "a bind to something else",
                        inFirst(member -> member.put(
                                "user@odata.bind", "https://graph.microsoft.com/v1.0/groups('" + ADELE + "')")),
                        400,
                        "is not one of a user"),
                arguments(
                        "an undeclared property",
                        with(pair(), body -> body.put("colour", "red")),
                        400,
                        "The property 'colour' does not exist on type 'microsoft.graph.chat'."),
                arguments(
                        "a read-only property",
                        with(pair(), body -> body.put("webUrl", "x")),
                        400,
                        "'webUrl' of type 'microsoft.graph.chat' is read-only"),
                arguments(
                        "an undeclared property of a member",
                        inFirst(member -> member.put("rank", 1)),
                        400,
                        "The property 'rank' does not exist on type"),
                arguments(
                        "two apps",
                        withApp(withApp(pair(), tenant().plainAppId()), tenant().plainAppId()),
                        400,
                        "Only one app can be installed"),
                arguments(
                        "an unknown app",
                        withApp(pair(), "00000000-1111-4222-8333-444444444444"),
                        400,
                        "is not in the tenant's app catalog"),
                arguments(
                        "an app without a bind",
                        with(pair(), body -> body.withArray("installedApps").addObject()),
                        400,
                        "is not one of an app"),
                arguments(
                        "apps that are no list",
                        with(pair(), body -> body.put("installedApps", "x")),
                        400,
                        "'installedApps' must be a list"),
                arguments(
                        "an app without the consent that it asks for",
                        withApp(pair(), tenant().consentedAppId()),
                        400,
                        "asks for"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_requests")
    void refuses_what_is_wrong_and_says_why(String what, ObjectNode body, int status, String message) {
        List<String> before = chatIds();
        Answer answer = client().create(body.toString());

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.message()).contains(message);
        assertThat(chatIds()).isEqualTo(before);
    }

    private static List<String> chatIds() {
        return client().get("/v1.0/chats")
                .json()
                .path("value")
                .valueStream()
                .map((JsonNode chat) -> chat.path("id").stringValue())
                .toList();
    }

    private static WireClient client() {
        return WireClient.of(simulator);
    }

    private static SimulatedTenant tenant() {
        return simulator.tenant();
    }

    private static ObjectNode pair() {
        return oneOnOne(ADELE, ALEX);
    }

    private static ObjectNode with(ObjectNode body, Consumer<ObjectNode> change) {
        change.accept(body);
        return body;
    }

    private static ObjectNode inFirst(Consumer<ObjectNode> change) {
        return with(
                pair(), body -> change.accept((ObjectNode) body.path("members").get(0)));
    }
}
