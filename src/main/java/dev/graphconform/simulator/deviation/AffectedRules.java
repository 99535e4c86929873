package dev.graphconform.simulator.deviation;

import java.util.ArrayList;
import java.util.List;

/** Groups of rules and examples that one deviation breaks together. */
final class AffectedRules {

    /** Examples 1, 5 and 7: a oneOnOne in the body. */
    static final List<String> PAIR_EXAMPLES = List.of(
            "example-create_chat_oneOnOne_e1",
            "example-create_chat_oneOnOne_upn",
            "example-create_chat_oneOnOne_federated_e5");
    /** Examples 2 and 6: a group in the body. */
    static final List<String> GROUP_EXAMPLES =
            List.of("example-create_chat_group_with3_members", "example-create_chat_group_with_guest_user");
    /** All examples with a chat in the body. */
    static final List<String> CHAT_EXAMPLES = joined(PAIR_EXAMPLES, GROUP_EXAMPLES);
    /** Examples 3 and 4: an operation behind the response. */
    static final List<String> APP_EXAMPLES = List.of(
            "example-create_chat_oneonone_with_installed_apps", "example-create_chat_oneonone_with_rsc_granted_apps");
    /** Example 5: members by user principal name. */
    static final String NAMES_EXAMPLE = PAIR_EXAMPLES.get(1);
    /** All examples but Example 5. */
    static final List<String> EXAMPLES_BY_ID = joined(CHAT_EXAMPLES, APP_EXAMPLES).stream()
            .filter(example -> !example.equals(NAMES_EXAMPLE))
            .toList();
    /** Rules whose claim is that a oneOnOne or group of people bound by id is accepted. */
    static final List<String> ACCEPTANCE = List.of(
            "chat-created",
            "topic-optional",
            "chat-type-values",
            "member-role-values",
            "guest-has-guest-role",
            "permission-least",
            "permission-higher",
            "permission-application",
            "content-type-required",
            "one-on-one-unique",
            "apps-accepted",
            "apps-consent-accepted",
            "apps-group");

    private AffectedRules() {}

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
