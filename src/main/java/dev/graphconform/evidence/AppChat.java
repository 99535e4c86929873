package dev.graphconform.evidence;

import dev.graphconform.check.Answer;
import dev.graphconform.check.AppChecks;
import dev.graphconform.check.LocationAddress;
import dev.graphconform.check.Undecided;
import dev.graphconform.request.ChatDraft;
import dev.graphconform.target.App;
import dev.graphconform.wire.GraphRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chat asked for with an app, and what came of it. Asked for once a run and shared by the rules on operations: on a tenant each further one
 * would be a write and, at the documented interval, minutes of polling.
 *
 * @param draft the request
 * @param app the app asked for
 * @param answer the answer to the request
 * @param operation what the Location addresses; empty when it addresses no operation on the target
 * @param trail the operation followed; empty when there was nothing to follow
 * @param absentBefore whether the chat is known not to have had the app before
 * @param newForSure whether the pair is known to have had no chat before, should the answer hold one
 */
public record AppChat(
        ChatDraft draft,
        App app,
        Answer answer,
        Optional<LocationAddress.Operation> operation,
        Optional<OperationTrail> trail,
        boolean absentBefore,
        boolean newForSure) {

    static AppChat askFor(Graph graph, ChatDraft draft, App app, Novelty novelty) {
        draft.install(app);
        List<String> pair = draft.members().stream().map(member -> member.person().id()).toList();
        boolean firstTime = novelty.firstTime(pair);
        boolean firstTimeWithApp = novelty.firstTime(Stream.concat(pair.stream(), Stream.of(app.id())).toList());
        Answer answer = graph.create(draft, new GraphRequest.Authorization.With(graph.target().defaultCredential()));
        boolean newForSure = firstTime && novelty.madeInThisRun(answer);
        Optional<LocationAddress.Operation> operation = operation(graph, answer);
        if (operation.isEmpty()) {
            return new AppChat(draft, app, answer, operation, Optional.empty(), false, newForSure);
        }
        String chatId = operation.get().chatId();
        // looked up before the operation has ended: what is missing now was missing before
        boolean missing = new ReadBack(graph, note -> {}).listsNow(chatId, app.id()).map(listed -> !listed).orElse(false);
        OperationTrail trail = OperationTrail.follow(graph, operation.get().path());
        boolean absent = missing || (firstTimeWithApp && novelty.madeInThisRun(graph.read(graph.chatPath(chatId, ""))));
        return new AppChat(draft, app, answer, operation, Optional.of(trail), absent, newForSure);
    }

    /** Every answer that this evidence rests on. */
    public List<Answer> answers() {
        return trail.map(followed -> Stream.concat(Stream.of(answer), followed.looks().stream()).toList())
                .orElse(List.of(answer));
    }

    private static Optional<LocationAddress.Operation> operation(Graph graph, Answer answer) {
        if (answer.status() != 202) {
            return Optional.empty();
        }
        try {
            LocationAddress address = AppChecks.address(AppChecks.rawLocation(answer), graph.target());
            return address instanceof LocationAddress.Operation operation ? Optional.of(operation) : Optional.empty();
        } catch (Undecided noLocation) {
            return Optional.empty();
        }
    }
}
