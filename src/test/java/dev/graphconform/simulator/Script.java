package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.chat;
import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.member;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static dev.graphconform.simulator.Bodies.withApp;
import static dev.graphconform.simulator.Bodies.withMember;

import dev.graphconform.simulator.WireClient.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client that does a bit of everything and writes down what it sees, without what differs from run to run; so that
 * two transcripts differ only when the servers do.
 */
final class Script {

    private static final String ADELE = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";
    private static final String ALEX = "82af01c5-f7cc-4a2e-a728-3a5df21afd9d";
    private static final String LYNNE = "3626a173-f2bc-4883-bcf7-01514c3bfb82";
    private static final String NOBODY = "00000000-1111-4222-8333-444444444444";
    private static final String OWN_ID = "a1b2c3d4-0000-4000-8000-123456789abc";

    private final GraphSimulator simulator;
    private final SimulatedTenant tenant;
    private final WireClient client;
    private final Transcript transcript;

    private Script(GraphSimulator simulator) {
        this.simulator = simulator;
        this.tenant = simulator.tenant();
        this.client = WireClient.of(simulator);
        this.transcript = new Transcript(simulator.serviceRoot().toString(), OWN_ID);
    }

    /** The chapters of the script; each stands on its own. */
    enum Chapter {
        TOKENS(Script::tokens),
        PERMISSIONS(Script::permissions),
        MISSING_PERMISSIONS(Script::missingPermissions),
        BODIES(Script::bodies),
        TOPICS(Script::topics),
        CHAT_TYPES(Script::chatTypes),
        MEMBER_LISTS(Script::memberLists),
        COUNTS(Script::counts),
        MEMBERS(Script::members),
        PEOPLE(Script::people),
        REUSE(Script::reuse),
        READING(Script::reading),
        ROSTERS(Script::rosters),
        PAIRS(Script::pairs),
        APPS(Script::apps),
        OTHER_APPS(Script::otherApps),
        ODD_REQUESTS(Script::oddRequests),
        EXAMPLES(Script::examples);

        private final Consumer<Script> scenes;

        Chapter(Consumer<Script> scenes) {
            this.scenes = scenes;
        }
    }

    /** Plays a chapter and gives its transcript. */
    static List<String> play(Chapter chapter, GraphSimulator simulator) {
        Script script = new Script(simulator);
        chapter.scenes.accept(script);
        return script.transcript.lines();
    }

    private void tokens() {
        String good = tenant.token(SimulatedTokenKind.DEFAULT);
        String forged = good.substring(0, good.length() - 4).concat(good.endsWith("AAAA") ? "BBBB" : "AAAA");
        for (String header : List.of(
                "",
                "Basic YTpi",
                "Basic " + good,
                "Bearer junk",
                "Bearer " + forged,
                "Bearer " + tenant.token(SimulatedTokenKind.EXPIRED))) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.serviceRoot() + "/v1.0/chats"))
                    .header("Content-Type", "application/json")
                    .header("client-request-id", OWN_ID)
                    .POST(BodyPublishers.ofString(oneOnOne(ADELE, ALEX).toString()));
            transcript.note(
                    "token", WireClient.send(header.isEmpty() ? request : request.header("Authorization", header)));
        }
        transcript.note(
                "my chats", client.post("/v1.0/me/chats", oneOnOne(ADELE, ALEX).toString()));
    }

    private void permissions() {
        createAs(
                SimulatedTokenKind.LEAST_PRIVILEGE,
                SimulatedTokenKind.HIGHER_PRIVILEGE,
                SimulatedTokenKind.APPLICATION);
    }

    private void missingPermissions() {
        createAs(
                SimulatedTokenKind.WITHOUT_PERMISSION,
                SimulatedTokenKind.APPLICATION_WITHOUT_PERMISSION,
                SimulatedTokenKind.PERSONAL);
        transcript.note(
                "application topic",
                client.as(SimulatedTokenKind.APPLICATION)
                        .create(oneOnOne(ADELE, ALEX).put("topic", "x").toString()));
    }

    private void createAs(SimulatedTokenKind... kinds) {
        for (SimulatedTokenKind kind : kinds) {
            transcript.note(
                    kind + " pair", client.as(kind).create(oneOnOne(ADELE, ALEX).toString()));
            transcript.note(
                    kind + " group", client.as(kind).create(group(ADELE, ALEX).toString()));
        }
    }

    private void bodies() {
        String good = group(ADELE, ALEX).toString();
        transcript.note(
                "no media type", WireClient.send(client.to("/v1.0/chats").POST(BodyPublishers.ofString(good))));
        for (String mediaType : List.of(
                "text/plain", "application/xml", "application/json-patch+json", "application/json; charset=utf-8")) {
            transcript.note(
                    mediaType,
                    WireClient.send(client.to("/v1.0/chats")
                            .header("Content-Type", mediaType)
                            .POST(BodyPublishers.ofString(good))));
        }
        for (String body : List.of("", "{", good.replaceFirst("}$", ",}"), "[]", "[" + good + "]", "\"text\"")) {
            transcript.note("body " + body, client.create(body));
        }
    }

    private void topics() {
        for (String topic : List.of(
                "  blanks  ",
                "Long ".repeat(12),
                "x".repeat(250),
                Normalizer.normalize("caf\u00e9", Normalizer.Form.NFD),
                "caf\u00e9",
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "\"quoted\" <b>",
                "UPPER",
                "\u4f1a\u8b70",
                "O'Brien + 1\\2",
                "007",
                "null",
                "\u0645\u0634",
                "\ufb01ne")) {
            transcript.note(
                    "topic " + topic,
                    client.create(group(Optional.of(topic), ADELE, ALEX).toString()));
        }
        transcript.note(
                "topic on pair",
                client.create(oneOnOne(ADELE, ALEX).put("topic", "x").toString()));
        transcript.note(
                "topic on pair again",
                client.create(oneOnOne(ADELE, ALEX).put("topic", "x").toString()));
    }

    private void chatTypes() {
        for (String type : List.of("meeting", "unknownFutureValue", "bogus")) {
            transcript.note(type, client.create(chat(type, ADELE, ALEX).toString()));
        }
        transcript.note(
                "number", client.create(group(ADELE, ALEX).put("chatType", 1).toString()));
        transcript.note(
                "null", client.create(group(ADELE, ALEX).putNull("chatType").toString()));
        transcript.note("none", client.create(with(group(ADELE, ALEX), body -> body.remove("chatType"))));
    }

    private void memberLists() {
        for (String type : List.of("oneOnOne", "group")) {
            transcript.note("no list", client.create(with(chat(type), body -> body.remove("members"))));
            transcript.note("null list", client.create(with(chat(type), body -> body.putNull("members"))));
            transcript.note("empty list", client.create(chat(type).toString()));
            transcript.note(
                    "without caller", client.create(chat(type, LYNNE, ALEX).toString()));
        }
        transcript.note(
                "without caller, with an app",
                client.create(
                        withApp(oneOnOne(LYNNE, ALEX), tenant.plainAppId()).toString()));
        transcript.note(
                "without caller, with a partner",
                client.create(withMember(oneOnOne(ALEX), member(tenant.partner(), "owner"))
                        .toString()));
    }

    private void counts() {
        for (String type : List.of("oneOnOne", "group")) {
            transcript.note("twice", client.create(chat(type, ADELE, ALEX, ALEX).toString()));
            transcript.note(
                    "unknown id", client.create(chat(type, ADELE, NOBODY).toString()));
            transcript.note(
                    "unknown name",
                    client.create(chat(type, ADELE, "nobody@contoso.com").toString()));
        }
        transcript.note("twice in a pair", client.create(oneOnOne(ADELE, ADELE).toString()));
        transcript.note("one", client.create(oneOnOne(ADELE).toString()));
        transcript.note("three", client.create(oneOnOne(ADELE, ALEX, LYNNE).toString()));
    }

    private void members() {
        for (int index : List.of(0, 1)) {
            for (Consumer<ObjectNode> fault : List.<Consumer<ObjectNode>>of(
                    member -> member.remove("@odata.type"),
                    member -> member.remove("user@odata.bind"),
                    member -> member.remove("roles"),
                    member -> member.putArray("roles"),
                    member -> member.putArray("roles").add("member"),
                    member -> member.putArray("roles").add("bogus"))) {
                transcript.note(
                        "member " + index,
                        client.create(with(
                                group(ADELE, ALEX),
                                body -> fault.accept(
                                        (ObjectNode) body.path("members").get(index)))));
            }
        }
    }

    private void people() {
        transcript.note("bound by its own root", client.create(byOwnRoot(group(ADELE, ALEX))));
        transcript.note(
                "guest as owner",
                client.create(withMember(group(ADELE, ALEX), member(tenant.guest(), "owner"))
                        .toString()));
        Answer guest = client.create(withMember(
                        group(ADELE, ALEX),
                        member("gus.o'neil_northwind.com%23EXT%23@contoso.onmicrosoft.com", "guest"))
                .toString());
        transcript.note("guest by name", guest);
        if (guest.status() == 201) {
            transcript.note("members", client.get("/v1.0/chats/" + guest.id() + "/members"));
        }
        transcript.note(
                "partner as guest",
                client.create(withMember(group(ADELE, ALEX), member(tenant.partner(), "guest"))
                        .toString()));
        transcript.note(
                "partner as guest in a pair",
                client.create(withMember(oneOnOne(ADELE), member(tenant.partner(), "guest"))
                        .toString()));
    }

    private String byOwnRoot(ObjectNode body) {
        return body.toString().replace(Bodies.DOCUMENTED_ROOT, simulator.serviceRoot() + "/v1.0");
    }

    private void reuse() {
        Answer first = client.create(oneOnOne(ADELE, LYNNE).toString());
        transcript.note("pair", first);
        for (ObjectNode body : List.of(
                oneOnOne(ADELE, LYNNE),
                oneOnOne(LYNNE, ADELE),
                oneOnOne(ADELE, LYNNE),
                oneOnOne("adele@contoso.com", "lynne@contoso.com"))) {
            Answer again = client.create(body.toString());
            transcript.note("repeat", again);
            transcript.compare("repeat", first, again);
        }
        Answer group = client.create(group(Optional.of("Again"), ADELE, ALEX).toString());
        transcript.compare(
                "group again",
                group,
                client.create(group(Optional.of("Again"), ADELE, ALEX).toString()));
        transcript.compare(
                "group under another name",
                group,
                client.create(group(Optional.of("Other"), ADELE, ALEX).toString()));
        transcript.note(
                "traced",
                WireClient.send(client.to("/v1.0/chats")
                        .header("client-request-id", OWN_ID)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(group(ADELE, ALEX).toString()))));
    }

    private void reading() {
        for (Answer chat : List.of(
                client.create(oneOnOne(ADELE, LYNNE).toString()),
                client.create(group(Optional.of("Read me"), ADELE, ALEX).toString()))) {
            Answer read = client.get("/v1.0/chats/" + chat.id());
            transcript.note("read", read);
            transcript.note("read", client.get("/v1.0/chats/" + chat.id()));
            transcript.note("read", client.get("/v1.0/chats/" + chat.id()));
            transcript.compare("read", chat, read);
        }
    }

    private void rosters() {
        ObjectNode crowd = group(ADELE, "alex@contoso.com", LYNNE);
        withMember(crowd, member(tenant.guest(), "guest"));
        withMember(crowd, member(tenant.partner(), "owner"));
        readMembers(crowd, group(ADELE, ALEX), group(ADELE, "alex@contoso.com"));
    }

    private void pairs() {
        readMembers(
                oneOnOne(ADELE, "o'brien@contoso.com"),
                oneOnOne(ADELE, "jacob@contoso.com"),
                oneOnOne(ADELE, "82fe7758-5bb3-4f0d-a43f-e555fd399c6f"));
    }

    private void readMembers(ObjectNode... bodies) {
        for (ObjectNode body : bodies) {
            Answer created = client.create(body.toString());
            transcript.note("created", created);
            transcript.note("members", client.get("/v1.0/chats/" + created.id() + "/members"));
            transcript.note("members", client.get("/v1.0/chats/" + created.id() + "/members"));
        }
    }

    private void apps() {
        follow(withApp(oneOnOne(ADELE, ALEX), tenant.plainAppId()));
        Answer withApp = client.create(
                withApp(oneOnOne(ADELE, LYNNE), tenant.plainAppId()).toString());
        Answer without = client.create(oneOnOne(ADELE, LYNNE).toString());
        transcript.note("without the app", without);
        transcript.remark("the same chat: " + withApp.header("Location").contains(without.id()));
    }

    private void otherApps() {
        transcript.note(
                "app bound by its own root",
                client.create(byOwnRoot(withApp(oneOnOne(ADELE, ALEX), tenant.plainAppId()))));
        ObjectNode consented = withApp(oneOnOne(ADELE, LYNNE), tenant.consentedAppId());
        tenant.consentedPermissions()
                .forEach(permission -> ((ObjectNode)
                                consented.path("installedApps").get(0))
                        .withObject("consentedPermissionSet")
                        .withArray("resourceSpecificPermissions")
                        .addObject()
                        .put("permissionValue", permission.permissionValue())
                        .put("permissionType", permission.permissionType()));
        transcript.note("consented", client.create(consented.toString()));
        transcript.note(
                "group",
                client.create(withApp(group(ADELE, ALEX), tenant.plainAppId()).toString()));
        for (String type : List.of("oneOnOne", "group")) {
            transcript.note(
                    "two apps",
                    client.create(withApp(withApp(chat(type, ADELE, ALEX), tenant.plainAppId()), tenant.plainAppId())
                            .toString()));
        }
    }

    private void follow(ObjectNode body) {
        Answer accepted = client.create(body.toString());
        transcript.note("accepted", accepted);
        String location = accepted.header("Location");
        if (!location.startsWith("/chats(")) {
            return;
        }
        for (int poll = 0; poll < 5; poll++) {
            Answer operation = client.get("/v1.0" + location);
            transcript.note("operation", operation);
            String target =
                    Transcript.value(operation, "targetResourceLocation").replace("\"", "");
            String targetId = Transcript.value(operation, "targetResourceId").replace("\"", "");
            transcript.remark("target: " + location.startsWith(target) + location.contains(targetId));
        }
        for (int look = 0; look < 2; look++) {
            transcript.note(
                    "apps",
                    client.get(
                            "/v1.0" + location.replaceFirst("/operations.*", "") + "/installedApps?$expand=teamsApp"));
        }
    }

    private void examples() {
        PrintedRequest.all()
                .forEach(example -> transcript.note(
                        example.requestName(),
                        client.signedInAs(example.firstMember()).create(example.body())));
    }

    private void oddRequests() {
        OddRequests.of(group(ADELE, ALEX), group(ADELE, ALEX, "lynne@contoso.com"), tenant.plainAppId())
                .forEach(body -> transcript.note(
                        "odd",
                        WireClient.send(client.to("/v1.0/chats")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(body)))));
    }

    private static String with(ObjectNode body, Consumer<ObjectNode> change) {
        change.accept(body);
        return body.toString();
    }
}
