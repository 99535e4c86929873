package dev.graphconform.cli;

import dev.graphconform.execution.RunPlan;
import dev.graphconform.target.Person;
import dev.graphconform.target.WriteMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for confirmation before a run writes to a target on another machine, where people would see it. */
final class WriteConfirmation {
    private static final int LINES = 20;

    private final Console console;
    private final boolean onlyOwn;

    /**
     * Asks at this console.
     *
     * @param onlyOwn whether a team's own rules alone are run, whose requests may be about anything
     */
    WriteConfirmation(Console console, boolean onlyOwn) {
        this.console = console;
        this.onlyOwn = onlyOwn;
    }

    /** What a run would write, equal requests in one line. */
    static List<String> lines(RunPlan runPlan) {
        Map<String, Long> counted = runPlan.writing().stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        List<String> lines = new ArrayList<>();
        counted.forEach((line, count) -> lines.add(line + (count == 1 ? "" : " (" + count + " times)")));
        return lines.size() <= LINES
                ? lines
                : Stream.concat(lines.stream().limit(LINES), Stream.of("and " + (lines.size() - LINES) + " more"))
                        .toList();
    }

    /**
     * Asks, unless nothing will be written or the target is on this machine.
     *
     * @param granted whether the confirmation was given as an option
     * @throws UsageException if the answer is no, or there is no terminal
     */
    void confirm(TargetHandle chosen, RunPlan runPlan, boolean granted) {
        if (chosen.target().writes() == WriteMode.NONE || !chosen.isElsewhere() || runPlan.writes() == 0 || granted) {
            return;
        }
        String tenant = chosen.target()
                .defaultCredential()
                .claimedTenantId()
                .map(id -> ", tenant " + id)
                .orElse("");
        String what = "about " + runPlan.writes() + (onlyOwn && runPlan.writes() == 1 ? " write" : " writes")
                + (onlyOwn ? "" : ", each of which may create a chat,") + " would go to " + chosen.label() + tenant
                + (onlyOwn ? ": " + String.join(", ", lines(runPlan)) : "");
        if (!console.terminal()) {
            throw new UsageException(
                    what + ", and nobody can be asked here; say --yes to allow it, or --writes none to send nothing");
        }
        if (onlyOwn) {
            console.line(what + ".");
            console.line("What they make, change or delete stays so: the kit undoes nothing of another page.");
            demandYes();
            return;
        }
        console.line(what + ",");
        console.line("in the name of or with "
                + chosen.target().people().values().stream()
                        .map(WriteConfirmation::named)
                        .collect(Collectors.joining(", "))
                + ";");
        console.line("the people see the chats in Teams. "
                + whatBecomesOfChats(chosen.target().writes(), chosen.target().offers("credentials", "cleaner")));
        demandYes();
    }

    private void demandYes() {
        if (!console.confirm("Go on?")) {
            throw new UsageException("nothing was sent, since the answer was no");
        }
    }

    private static String whatBecomesOfChats(WriteMode writes, boolean cleaner) {
        if (writes != WriteMode.CLEAN) {
            return "What is created stays, and is listed in a ledger for \"conform cleanup\".";
        }
        return cleaner
                ? "What is proved to be the run's own is deleted at its end."
                : "Nothing can be deleted at its end, since credentials.cleaner is not in the target file; it is "
                        + "listed.";
    }

    private static String named(Person person) {
        return person.persona().phrase() + " "
                + person.userPrincipalName().or(person::mail).orElse(person.id());
    }
}
