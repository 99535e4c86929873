package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.doctor.Doctor.RunNeeds;
import dev.graphconform.doctor.PreRunCheck;
import dev.graphconform.execution.RunPlan;
import dev.graphconform.target.Target;
import dev.graphconform.target.WriteMode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out which credentials a run will use, and what the checks before it find wrong with them. */
record PlannedCredentials(Catalogue catalogue, RunPlan runPlan, Target target) {
    /**
     * Fetches the tokens, so that a broken token file is reported at once and not halfway.
     *
     * @throws dev.graphconform.target.TargetFileException if one cannot be fetched
     */
    void fetch() {
        keys().forEach(key -> target.credentials().get(key).token().get());
    }

    /** The checks of the doctor that a run makes itself, for what it will use. */
    PreRunCheck preRunCheck() {
        return new PreRunCheck(target, needs(runPlan, true), keys());
    }

    /**
     * What the planned run needs of its target.
     *
     * @param chats whether it creates chats
     */
    static RunNeeds needs(RunPlan runPlan, boolean chats) {
        return new RunNeeds(
                Duration.ofMillis(Math.round(runPlan.seconds() * 1000)),
                runPlan.requests() > runPlan.writes() + runPlan.polls(),
                runPlan.operations() > 0,
                chats);
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(List.of("default", "reader"));
        if (target.writes() == WriteMode.CLEAN) {
            keys.add("cleaner");
        }
        runPlan.subjects().stream()
                .filter(RunPlan.PlannedSubject::runnable)
                .flatMap(subject -> needs(subject.id()).stream())
                .filter(need -> need.section().equals("credentials"))
                .forEach(need -> keys.add(need.key()));
        keys.retainAll(target.credentials().keySet());
        return keys;
    }

    private List<Need> needs(String id) {
        if (id.equals("authorization-required")) {
            // single scenarios need it, not the rule as a whole
            return List.of(Need.parse("credentials.expired"));
        }
        return catalogue
                .rule(id)
                .map(Rule::needs)
                .or(() -> catalogue.documentedExample(id).map(DocumentedExample::needs))
                .orElse(List.of());
    }
}
