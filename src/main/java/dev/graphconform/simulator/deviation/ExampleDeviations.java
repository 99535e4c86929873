package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.APP_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_KNOWN;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ResponseMutations.header;
import static dev.graphconform.simulator.deviation.ResponseMutations.status;
import static dev.graphconform.simulator.deviation.ResponseMutations.without;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.drafts.BindAddress;
import dev.graphconform.simulator.drafts.ChatDraft;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.function.Predicate;

/** Deviations that show only at one documented example, recognized by the people that the page prints. */
final class ExampleDeviations {

    private static final String ADELE = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";
    private static final String ALEX = "82af01c5-f7cc-4a2e-a728-3a5df21afd9d";
    private static final String MEGAN = "8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca";
    private static final String DIEGO = "82fe7758-5bb3-4f0d-a43f-e555fd399c6f";

    private static final Predicate<RequestContext> PAIR =
            documented(draft -> draft.apps().isEmpty() && tenants(draft) == 0, ADELE, ALEX);
    private static final Predicate<RequestContext> GROUP =
            documented(draft -> true, MEGAN, DIEGO, "3626a173-f2bc-4883-bcf7-01514c3bfb82");
    private static final Predicate<RequestContext> APP =
            documented(draft -> !draft.apps().isEmpty(), ADELE, ALEX);
    private static final Predicate<RequestContext> CONSENT =
            documented(draft -> true, "4b822dfc-2864-44e6-aa1e-7e0e8552168f", "6d1e1501-7a3d-45b7-b71b-68d372e5ce14");
    private static final Predicate<RequestContext> NAMES =
            documented(draft -> true, "jacob@contoso.com", "alex@contoso.com");
    private static final Predicate<RequestContext> GUEST =
            documented(draft -> true, MEGAN, DIEGO, "8ba98gf6-7fc2-4eb2-c7f2-aef9f21fd98g");
    private static final Predicate<RequestContext> FEDERATED =
            documented(draft -> draft.apps().isEmpty() && tenants(draft) > 0, ADELE, ALEX);

    private ExampleDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                                "example-create_chat_oneOnOne_e1~ok",
                                "Example 1 gets 200",
                                () -> changingResponse(on(PAIR), status(200)))
                        .alsoBreaking("one-on-one-unique"),
                deviation(
                        "example-create_chat_oneOnOne_e1~topic-shown",
                        "Example 1 gets a topic",
                        () -> editing(on(PAIR), chat -> chat.put("topic", "One-on-one"))),
                deviation(
                        "example-create_chat_group_with3_members~topic-in-title-case",
                        "Example 2's topic comes back in " + "title case",
                        () -> editing(on(GROUP), chat -> chat.put("topic", "Group Chat Title"))),
                deviation(
                        "example-create_chat_group_with3_members~context-of-members",
                        "Example 2 gets the context of members",
                        () -> editing(
                                on(GROUP),
                                chat -> chat.put(
                                        "@odata.context",
                                        chat.path("@odata.context")
                                                .stringValue("")
                                                .replace("/$entity", "/members")))),
                deviation(
                        "example-create_chat_group_with3_members~text",
                        "Example 2 comes as plain text",
                        () -> changingResponse(on(GROUP), header("Content-Type", "text/plain"))),
                deviation(
                        "example-create_chat_group_with3_members~cut-short",
                        "Example 2's last brace is lost",
                        () -> changingResponse(on(GROUP), ResponseMutations::truncated)),
                deviation(
                        "example-create_chat_group_with3_members~id-empty",
                        "Example 2 gets an empty id",
                        () -> editing(on(GROUP), chat -> chat.put("id", ""))),
                deviation(
                        "example-create_chat_oneonone_with_installed_apps~upper-case-app-unknown",
                        "Example 3's app is not found, for its id is in upper case",
                        () -> refusal(APP_KNOWN, APP)),
                deviation(
                        "example-create_chat_oneonone_with_installed_apps~no-location",
                        "Example 3 gets no Location",
                        () -> changingResponse(on(APP), without("Location"))),
                deviation(
                        "example-create_chat_oneonone_with_rsc_granted_apps~second-permission-refused",
                        "Example 4's second permission is refused",
                        () -> refusal(APP_KNOWN, CONSENT)),
                deviation(
                        "example-create_chat_oneonone_with_rsc_granted_apps~ok",
                        "Example 4 gets 200",
                        () -> changingResponse(on(CONSENT), status(200))),
                deviation(
                        "example-create_chat_oneOnOne_upn~jacob-unknown",
                        "Example 5's first member is not found",
                        () -> refusal(MEMBER_KNOWN, NAMES)),
                deviation(
                        "example-create_chat_oneOnOne_upn~group-made",
                        "Example 5 gets a group",
                        () -> editing(on(NAMES), chat -> chat.put("chatType", "group"))),
                deviation(
                        "example-create_chat_group_with_guest_user~guid-demanded",
                        "Example 6's guest is refused, for the id is no GUID",
                        () -> refusal(MEMBER_KNOWN, GUEST)),
                deviation(
                        "example-create_chat_group_with_guest_user~topic-lost",
                        "Example 6's topic is lost",
                        () -> editing(on(GUEST), chat -> chat.putNull("topic"))),
                deviation(
                        "example-create_chat_group_with_guest_user~zone-lost",
                        "Example 6 was created at a time without zone",
                        () -> editing(
                                on(GUEST),
                                chat -> chat.put(
                                        "createdDateTime",
                                        chat.path("createdDateTime")
                                                .stringValue("")
                                                .replace("Z", "")))),
                deviation(
                        "example-create_chat_oneOnOne_federated_e5~found-at-home",
                        "Example 7's second member is refused in the other tenant",
                        () -> refusal(MEMBER_KNOWN, FEDERATED)),
                deviation(
                        "example-create_chat_oneOnOne_federated_e5~accepted",
                        "Example 7 gets 202",
                        () -> changingResponse(on(FEDERATED), status(202))));
    }

    private static Behavior refusal(RefusalReason at, Predicate<RequestContext> when) {
        return refusing(at, when, Refusal.notFound("Resource not found."));
    }

    private static Predicate<HandledRequest> on(Predicate<RequestContext> example) {
        return Conditions.forRequest(example).and(handled -> !Conditions.refused(handled));
    }

    /** The features send a client-request-id of their own with everything but what the page prints. */
    private static Predicate<RequestContext> documented(Predicate<ChatDraft> besides, String... keys) {
        List<String> wanted = List.of(keys);
        return context -> context.draft()
                .filter(draft -> context.request().clientRequestId().isEmpty())
                .filter(besides)
                .map(draft -> draft.members().stream()
                        .flatMap(member -> member.address().stream())
                        .filter(BindAddress::documented)
                        .map(BindAddress::key)
                        .toList())
                .filter(wanted::equals)
                .isPresent();
    }

    private static long tenants(ChatDraft draft) {
        return draft.members().stream()
                .filter(member -> member.tenantId().isPresent())
                .count();
    }
}
