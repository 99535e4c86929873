package dev.graphconform.simulator.reading;

import dev.graphconform.simulator.chats.ChatRegister;
import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Examination;
import dev.graphconform.simulator.conduct.Outcome;
import dev.graphconform.simulator.conduct.Reply;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.directory.Person;
import dev.graphconform.simulator.graph.GraphAnswer;
import dev.graphconform.simulator.graph.Refusal;
import java.util.List;
import java.util.Optional;

/** Delete chat: for administrators of the tenant and for apps. */
public final class DeleteChat {

    private final Examination examination;
    private final ChatRegister register;
    private final List<Rule> rules;

    /** Deletes from a register. */
    public DeleteChat(Examination examination, ChatRegister register) {
        this.examination = examination;
        this.register = register;
        this.rules = List.of(
                new Rule(Check.ADMINISTRATOR, situation -> situation.knownCaller().person()
                        .filter(person -> !person.administrator())
                        .map((Person person) -> Refusal.forbidden(
                                "Only tenant admins and Teams admins can delete chats with a delegated token."))),
                new Rule(Check.CHAT_KNOWN, situation -> register.chat(situation.key(0)).isPresent() ? Optional.empty()
                        : Optional.of(Refusal.notFound(String.format("No chat has the id '%s'.", situation.key(0))))));
    }

    /** Deletes a chat. */
    public Reply handle(Situation situation) {
        return examination.examine(situation, rules).map(refused -> Reply.refused(situation, refused))
                .orElseGet(() -> {
                    register.chat(situation.key(0)).ifPresent(register::delete);
                    return Reply.of(situation, new Outcome.Deleted(), GraphAnswer.empty(204));
                });
    }
}
