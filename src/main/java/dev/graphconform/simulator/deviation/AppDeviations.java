package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.APPS_ONE;
import static dev.graphconform.simulator.behavior.RefusalReason.APP_BIND;
import static dev.graphconform.simulator.behavior.RefusalReason.APP_KNOWN;
import static dev.graphconform.simulator.deviation.AffectedRules.APP_EXAMPLES;
import static dev.graphconform.simulator.deviation.Conditions.forRequest;
import static dev.graphconform.simulator.deviation.Conditions.reading;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ResponseMutations.status;
import static dev.graphconform.simulator.deviation.ResponseMutations.without;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Chat.ChatType;
import dev.graphconform.simulator.chats.ChatIds;
import dev.graphconform.simulator.chats.ChatJson;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.chats.Member;
import dev.graphconform.simulator.directory.AppCatalog;
import dev.graphconform.simulator.directory.SamplePeople;
import dev.graphconform.simulator.drafts.BindAddress;
import dev.graphconform.simulator.drafts.ChatDraft.AppDraft;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.OutgoingResponse.ResponseContent;
import dev.graphconform.simulator.protocol.Refusal;
import dev.graphconform.simulator.protocol.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in creating a chat with an app. */
final class AppDeviations {

    private static final Refusal UNDECLARED =
            Refusal.badRequest("The property 'installedApps' does not exist on type 'microsoft.graph.chat'.");
    private static final Refusal BROKEN = Refusal.of(500, "InternalServerError", "Failed to execute request.");
    private static final Predicate<RequestContext> PLAIN = context ->
            Conditions.creatingOneOnOne(context) && context.knownDraft().apps().size() == 1 && !consents(context);
    private static final Predicate<RequestContext> CONSENT =
            context -> context.draft().isPresent() && consents(context);
    private static final Predicate<RequestContext> GROUP = context ->
            Conditions.creatingGroup(context) && context.knownDraft().apps().size() == 1;
    private static final String PLAIN_EXAMPLE = APP_EXAMPLES.get(0);
    private static final String CONSENT_EXAMPLE = APP_EXAMPLES.get(1);

    private static final Refusal OTHER_ROOT =
            Refusal.badRequest("The address in 'teamsApp@odata.bind' is on an unknown host.");

    private AppDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "apps-accepted~created",
                        "a oneOnOne with an app comes with 201 and the chat",
                        () -> changingResponse(forRequest(PLAIN).and(Conditions::accepted), AppDeviations::created)),
                deviation(
                                "apps-accepted~ok",
                                "a oneOnOne with an app comes with 200",
                                () -> changingResponse(forRequest(PLAIN).and(Conditions::accepted), status(200)))
                        .alsoBreaking(PLAIN_EXAMPLE),
                deviation(
                                "apps-accepted~no-location",
                                "a oneOnOne with an app is accepted without a Location",
                                () -> changingResponse(
                                        forRequest(PLAIN).and(Conditions::accepted), without("Location")))
                        .alsoBreaking(PLAIN_EXAMPLE),
                deviation(
                        "apps-accepted~with-body",
                        "a oneOnOne with an app is accepted with the chat in the body",
                        () -> changingResponse(
                                forRequest(PLAIN).and(Conditions::accepted),
                                (handled, response) -> created(handled, response)
                                        .withStatus(202)
                                        .withHeader(
                                                "Location",
                                                response.header("Location").orElse("")))),
                deviation(
                                "apps-accepted~documented-root-refused",
                                "an app is found below the service's own root only, not below the one that is printed",
                                () -> refusing(APP_BIND, bound(BindAddress::documented), OTHER_ROOT))
                        .alsoBreaking("apps-consent-accepted", "apps-group", "apps-only-one")
                        .alsoBreaking(APP_EXAMPLES),
                deviation(
                                "apps-accepted~own-root-refused",
                                "an app is found below the printed root only, not below the service's own",
                                () -> refusing(APP_BIND, bound(address -> !address.documented()), OTHER_ROOT))
                        .alsoBreaking("apps-consent-accepted", "apps-group", "apps-only-one"),
                deviation(
                                "apps-accepted~refused",
                                "the property installedApps is refused for a oneOnOne",
                                () -> refusing(APP_KNOWN, PLAIN, UNDECLARED))
                        .alsoBreaking(PLAIN_EXAMPLE),
                deviation(
                                "apps-consent-accepted~refused",
                                "the property consentedPermissionSet is refused",
                                () -> refusing(APP_KNOWN, CONSENT, UNDECLARED))
                        .alsoBreaking(CONSENT_EXAMPLE),
                deviation(
                                "apps-consent-accepted~forbidden",
                                "consent to permissions of an app gets 403",
                                () -> refusing(APP_KNOWN, CONSENT, Refusal.forbidden("Consent is not allowed.")))
                        .alsoBreaking(CONSENT_EXAMPLE),
                deviation(
                                "apps-consent-accepted~created",
                                "a chat with an app that got consent comes with 201",
                                () -> changingResponse(
                                        forRequest(CONSENT).and(Conditions::accepted), AppDeviations::created))
                        .alsoBreaking(CONSENT_EXAMPLE),
                deviation(
                                "apps-consent-accepted~no-location",
                                "a chat with an app that got consent is accepted without a Location",
                                () -> changingResponse(
                                        forRequest(CONSENT).and(Conditions::accepted), without("Location")))
                        .alsoBreaking(CONSENT_EXAMPLE),
                deviation(
                        "apps-location-operation~one-too-many",
                        "the chat behind the Location has one more person in it than was asked for",
                        AppDeviations::widened),
                deviation("apps-only-one~first-taken", "of two apps the first is installed", () -> skipping(APPS_ONE)),
                deviation(
                        "apps-only-one~groups-unchecked",
                        "a group may come with two apps",
                        () -> skipping(Conditions::creatingGroup, APPS_ONE)),
                deviation(
                        "apps-only-one~both-ignored",
                        "two apps are ignored, the chat comes with 201",
                        () -> Behavior.sequence(
                                skipping(APPS_ONE),
                                changingResponse(
                                        Conditions::accepted,
                                        (handled, response) -> handled.context()
                                                                .knownDraft()
                                                                .apps()
                                                                .size()
                                                        > 1
                                                ? created(handled, response)
                                                : response))),
                deviation(
                        "apps-only-one~server-error",
                        "two apps get 500",
                        () -> changingRefusal(asServerError(), APPS_ONE)),
                deviation(
                        "apps-group~refused",
                        "a group with an app gets 400",
                        () -> refusing(APP_KNOWN, GROUP, UNDECLARED)),
                deviation(
                        "apps-group~created",
                        "a group with an app comes with 201",
                        () -> changingResponse(forRequest(GROUP).and(Conditions::accepted), AppDeviations::created)),
                deviation(
                        "apps-group~server-error",
                        "a group with an app gets 500",
                        () -> refusing(APP_KNOWN, GROUP, BROKEN)),
                deviation(
                        "app-installed~never-listed",
                        "an installed app is not listed",
                        () -> editing(reading(Resource.INSTALLED_APPS), AppDeviations::emptied)),
                deviation(
                        "app-installed~other-listed",
                        "another app is listed than the one installed",
                        () -> editing(
                                reading(Resource.INSTALLED_APPS),
                                list -> list.withArray("value").forEach(app -> otherApp((ObjectNode) app)))),
                deviation(
                        "app-installed~gone-again",
                        "an installed app is not listed any more after the first look",
                        () -> {
                            Predicate<HandledRequest> first = Conditions.afterTheFirst();
                            return editing(reading(Resource.INSTALLED_APPS).and(first), AppDeviations::emptied);
                        }));
    }

    private static Predicate<RequestContext> bound(Predicate<BindAddress> like) {
        return context -> context.draft()
                .filter(draft -> draft.apps().stream()
                        .anyMatch(app -> app.address().filter(like).isPresent()))
                .isPresent();
    }

    private static OutgoingResponse created(HandledRequest handled, OutgoingResponse response) {
        RequestOutcome.Accepted accepted = (RequestOutcome.Accepted) handled.outcome();
        return response.withStatus(201)
                .withoutHeader("Location")
                .withHeader("Content-Type", "application/json")
                .withContent(new ResponseContent.Json(
                        ChatJson.entity(accepted.chat(), handled.context().contextRoot())));
    }

    private static Behavior widened() {
        return new Behavior() {
            @Override
            public Optional<Chat> findChat(RequestContext context, Optional<Chat> faithful, ChatStore store) {
                if (!PLAIN.test(context)) {
                    return faithful;
                }
                Stream<Member> asked = context.knownDraft().members().stream()
                        .flatMap(member -> member.user().map(user -> new Member(user, member.roles())).stream());
                Instant now = Instant.now();
                return Optional.of(new Chat(
                        ChatIds.group(),
                        ChatType.GROUP,
                        Optional.empty(),
                        Stream.concat(asked, Stream.of(new Member(SamplePeople.ADMINISTRATOR, List.of("owner"))))
                                .toList(),
                        now,
                        now));
            }
        };
    }

    private static boolean consents(RequestContext context) {
        return context.knownDraft().apps().stream().anyMatch(AppDraft::givesConsent);
    }

    private static void emptied(ObjectNode list) {
        ArrayNode values = list.withArray("value");
        values.removeAll();
        list.put("@odata.count", 0);
    }

    private static void otherApp(ObjectNode installation) {
        installation.put("id", "b3RoZXI=");
        if (installation.path("teamsApp").isObject()) {
            ((ObjectNode) installation.path("teamsApp")).put("id", AppCatalog.BYSTANDER.id());
        }
    }
}
