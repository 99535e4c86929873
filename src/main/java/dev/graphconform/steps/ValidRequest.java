package dev.graphconform.steps;

import dev.graphconform.check.AppChecks;
import dev.graphconform.check.Response;
import dev.graphconform.check.RuleId;
import dev.graphconform.request.ChatRequestBuilder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a valid request asked for, in words, for the case that it is refused.
 *
 * @param asked what it asked for, with all that may be special about it
 * @param kind the requests that it is one of
 * @param rule the rule that tells whether such requests are accepted
 */
record ValidRequest(String asked, String kind, RuleId rule) {

    /** The request of this draft, with this answer. */
    static ValidRequest of(ChatRequestBuilder draft, Response response) {
        String sender = response.exchange().principal().orElse("no token of the target");
        boolean application = sender.equals("credentials.application");
        boolean app = draft.asksForApps();
        RuleId rule =
                app ? AppChecks.accepting(response) : application ? RuleId.PERMISSION_APPLICATION : RuleId.CHAT_CREATED;
        String chats = (draft.oneOnOne() ? "one-on-one chats" : "groups")
                + (app ? " with apps" : "")
                + (draft.oneOnOne() ? "" : draft.topic().isPresent() ? " with a topic" : " without a topic")
                + (application ? " by an application" : "");
        return new ValidRequest(asked(draft) + ", sent with " + sender, chats, rule);
    }

    private static String asked(ChatRequestBuilder draft) {
        List<String> people = draft.members().stream()
                .map(member -> member.person().persona().phrase() + (member.namedByName() ? " (by name)" : ""))
                .toList();
        return (draft.oneOnOne() ? "a one-on-one chat" : "a group") + " of " + listed(people)
                + draft.topic()
                        .map(topic -> ", with the topic \"" + topic + "\"")
                        .orElse("")
                + (draft.asksForApps() ? ", with an app" : "");
    }

    private static String listed(List<String> people) {
        int last = people.size() - 1;
        return last < 1
                ? String.join("", people)
                : people.stream().limit(last).collect(Collectors.joining(", ")) + " and " + people.get(last);
    }
}
