package dev.graphconform.cli;

import dev.graphconform.execution.Plan;
import dev.graphconform.target.Person;
import dev.graphconform.target.WriteMode;
import java.util.stream.Collectors;

/** Asks before anything is written where people would see it. */
final class WritePermission {
    private final Console console;

    WritePermission(Console console) {
        this.console = console;
    }

    /**
     * Asks, unless nothing is written, or the target is on this machine.
     *
     * @param granted whether the answer was given beforehand
     * @throws UsageFault if the answer is no, or nobody can be asked
     */
    void demand(ChosenTarget chosen, Plan plan, boolean granted) {
        if (chosen.target().writes() == WriteMode.NONE || !chosen.isElsewhere() || plan.writes() == 0 || granted) {
            return;
        }
        String what = "about " + plan.writes() + " chats may be created on " + chosen.label();
        if (!console.terminal()) {
            throw new UsageFault(what + ", and nobody can be asked here; say --yes to allow it, or --writes none to send nothing");
        }
        console.line(what + ",");
        console.line("with " + chosen.target().people().values().stream().map(WritePermission::named).collect(Collectors.joining(", ")) + ".");
        if (!console.confirm("Go on?")) {
            throw new UsageFault("nothing was sent, since the answer was no");
        }
    }

    private static String named(Person person) {
        return person.part().phrase() + " " + person.userPrincipalName().or(person::mail).orElse(person.id());
    }
}
