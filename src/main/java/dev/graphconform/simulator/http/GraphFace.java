package dev.graphconform.simulator.http;

import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Conduct;
import dev.graphconform.simulator.conduct.Examination;
import dev.graphconform.simulator.conduct.Outcome;
import dev.graphconform.simulator.conduct.Reply;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.creation.CreateChat;
import dev.graphconform.simulator.graph.Correlation;
import dev.graphconform.simulator.graph.ErrorEnvelope;
import dev.graphconform.simulator.graph.GraphAnswer;
import dev.graphconform.simulator.graph.GraphRequest;
import dev.graphconform.simulator.reading.DeleteChat;
import dev.graphconform.simulator.reading.ReadChats;
import dev.graphconform.simulator.reading.ReadTenant;
import dev.graphconform.simulator.tokens.TokenReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers requests: finds the resource, looks at the caller, and hands over to whoever serves that resource. */
public final class GraphFace {

    private static final List<Rule> ENTRANCE = List.of(
            new Rule(Check.PATH, situation -> Routes.fault(situation.request())),
            new Rule(Check.PACE, situation -> Optional.empty()));

    private final Conduct conduct;
    private final Examination examination;
    private final Gate gate;
    private final CreateChat createChat;
    private final DeleteChat deleteChat;
    private final ReadChats chats;
    private final ReadTenant tenant;

    /** A face over the parts of a simulator. */
    public GraphFace(Conduct conduct, TokenReader tokens, CreateChat createChat,
            DeleteChat deleteChat, ReadChats chats, ReadTenant tenant) {
        this.conduct = conduct;
        this.examination = new Examination(conduct);
        this.gate = new Gate(examination, tokens);
        this.createChat = createChat;
        this.deleteChat = deleteChat;
        this.chats = chats;
        this.tenant = tenant;
    }

    /** Answers a request. */
    public GraphAnswer answer(GraphRequest request) {
        Correlation correlation = Correlation.of(request);
        Reply reply = reply(Situation.of(request));
        GraphAnswer answer = reply.answer().orElseGet(() -> ErrorEnvelope.of(
                ((Outcome.Refused) reply.occasion().outcome()).refusal(), correlation, Instant.now()));
        return conduct.answering(reply.occasion(), StandardHeaders.on(answer, correlation));
    }

    private Reply reply(Situation arrived) {
        Situation situation = Routes.find(arrived.request()).map(arrived::at).orElse(arrived);
        Optional<Outcome.Refused> entrance = examination.examine(situation, ENTRANCE);
        if (entrance.isPresent()) {
            return Reply.refused(situation, entrance.get());
        }
        Admission admission = gate.look(situation);
        return admission.refused().map(refused -> Reply.refused(admission.situation(), refused))
                .orElseGet(() -> served(admission.situation()));
    }

    private Reply served(Situation situation) {
        return switch (situation.knownRoute().resource()) {
            case CHATS -> situation.knownRoute().method().equals("POST")
                    ? createChat.handle(situation) : chats.chats(situation);
            case CHAT -> situation.knownRoute().method().equals("DELETE")
                    ? deleteChat.handle(situation) : chats.chat(situation);
            case MEMBERS -> chats.members(situation);
            case INSTALLED_APPS -> chats.installedApps(situation);
            case OPERATIONS -> chats.operations(situation);
            case OPERATION -> chats.operation(situation);
            case MY_CHATS -> chats.chats(situation);
            case ME -> tenant.me(situation);
            case USERS -> tenant.users(situation);
            case USER -> tenant.user(situation);
            case TEAMS_APPS -> tenant.teamsApps(situation);
            case ORGANIZATION -> tenant.organization(situation);
        };
    }
}
