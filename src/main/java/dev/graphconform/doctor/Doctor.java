package dev.graphconform.doctor;

import dev.graphconform.doctor.TriedToken.Reception;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenKind;
import dev.graphconform.target.WriteMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Examines a target whose file was understood. One cause is told once: what rests on it is "not checked". */
public final class Doctor {
    /** The words in each sentence that rests on what a token says about itself. */
    public static final String BY_CLAIMS = HeldToken.BY_ITS_CLAIMS;

    private final Target target;
    private final PlannedRun run;
    private final Chart chart;

    /** For a run like this on that target. */
    public Doctor(Target target, PlannedRun run) {
        this.target = target;
        this.run = run;
        this.chart = new Chart(target.places());
    }

    /**
     * Everything that was found, in the order of the examination.
     *
     * @param results where a run would write
     */
    public List<Finding> examine(Path results) {
        writes();
        TokenCollection collection = new TokenCollection(chart);
        List<HeldToken> held = collection.of(target);
        ClaimExam claims = new ClaimExam(chart, target, run);
        List<HeldToken> good = claims.examine(held);
        if (held.stream().anyMatch(claims::isForOthers)) {
            chart.notChecked(ReachExam.rootKey(target), "whether it can be reached, and everything behind it: tokens and target do not belong together");
            collection.tell(Optional.empty());
        } else {
            outside(good, claims, collection);
        }
        new ResultsExam(chart).examine(results);
        return chart.findings();
    }

    private void writes() {
        if (target.writes() == WriteMode.NONE) {
            chart.warning("writes", "nothing may be written here, so every rule will be not-run; set writes: ledger, or give --writes ledger");
        }
        if (target.writes() == WriteMode.CLEAN && !target.offers("credentials", "cleaner")) {
            chart.fault("writes", "clean needs credentials.cleaner, a token with Chat.ManageDeletion.All; add it, or write ledger");
        }
    }

    private void outside(List<HeldToken> good, ClaimExam claims, TokenCollection collection) {
        try (Lookups lookups = new Lookups(target)) {
            boolean reached = new ReachExam(chart, target).examine(lookups);
            collection.tell(reached ? Optional.empty() : Optional.of(target.serviceRoot()));
            if (!reached) {
                chart.notChecked("credentials", "whether the target takes the tokens; nor people and apps, since it gave no answer to go by");
                return;
            }
            List<TriedToken> taken = new TokenTrial(chart, lookups).examine(good, claims::oddAudience);
            boolean oneTenant = new IdentityExam(chart, target).examine(taken);
            passed(taken);
            if (oneTenant) {
                tenant(lookups, taken);
            } else {
                chart.notChecked("people", "nor apps, since the credentials are of different tenants");
            }
        }
    }

    /** What is good is said too: silence would not tell whether it was looked at. */
    private void passed(List<TriedToken> taken) {
        for (TriedToken tried : taken) {
            if (tried.reception() != Reception.UNKNOWN && !chart.hasFaultAt(tried.token().key())) {
                chart.ok(tried.token().key(), "the target " + (tried.reception() == Reception.TAKEN ? "takes" : "does not refuse") + " the token"
                        + (tried.token().kind() == TokenKind.APPLICATION
                                ? " of an application by itself"
                                : tried.identity().map(identity -> " of " + identity.name()).orElse("")));
            }
        }
    }

    private void tenant(Lookups lookups, List<TriedToken> taken) {
        Asker asker = new Asker(taken);
        Optional<HeldToken> directory = asker.choose(Call.GET_USER);
        Optional<HeldToken> catalogue = asker.choose(Call.LIST_CATALOGUE);
        if (directory.isEmpty() || catalogue.isEmpty()) {
            chart.notChecked("people", "nor apps: there is no token to look them up with");
            return;
        }
        new PeopleExam(chart, target, lookups, directory.get()).examine(OwnTenant.find(lookups, taken));
        new AppsExam(chart, lookups, catalogue.get()).examine(target);
    }
}
