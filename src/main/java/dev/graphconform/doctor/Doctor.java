package dev.graphconform.doctor;

import dev.graphconform.doctor.AcceptedToken.TokenReception;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenKind;
import dev.graphconform.target.WriteMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Examines a target whose file was understood. One cause is told once: what rests on it is "not checked". */
public final class Doctor {
    /** The words in each sentence that rests on what a token says about itself. */
    public static final String BY_CLAIMS = FetchedToken.BY_ITS_CLAIMS;

    private final Target target;
    private final RunNeeds run;
    private final Diagnosis diagnosis;

    /** For a run like this on that target. */
    public Doctor(Target target, RunNeeds run) {
        this.target = target;
        this.run = run;
        this.diagnosis = new Diagnosis(target.keyLocations());
    }

    /**
     * Everything that was found, in the order of the examination.
     *
     * @param results where a run would write
     */
    public List<DoctorFinding> examine(Path results) {
        writes();
        TokenFetcher collection = new TokenFetcher(diagnosis);
        List<FetchedToken> held = collection.of(target);
        TokenClaimsCheck claims = new TokenClaimsCheck(diagnosis, target, run);
        List<FetchedToken> good = claims.examine(held);
        if (held.stream().anyMatch(token -> claims.isForOthers(token) && (token.is("default") || good.isEmpty()))) {
            diagnosis.notChecked(
                    ReachabilityCheck.rootKey(target),
                    "whether it can be reached, and everything behind it: tokens and target do not belong together");
            collection.tell(Optional.empty());
        } else {
            outside(good, claims, collection);
        }
        new ResultFolderCheck(diagnosis).examine(results);
        return diagnosis.doctorFindings();
    }

    private void writes() {
        if (target.writes() == WriteMode.NONE) {
            diagnosis.warning(
                    "writes",
                    "nothing may be written here, so every rule will be not-run; set writes: ledger, or give "
                            + "--writes ledger");
        }
        if (target.writes() == WriteMode.CLEAN && !target.offers("credentials", "cleaner")) {
            diagnosis.fault(
                    "writes",
                    "clean needs credentials.cleaner, a token with Chat.ManageDeletion.All; add it, or write ledger");
        }
    }

    private void outside(List<FetchedToken> good, TokenClaimsCheck claims, TokenFetcher collection) {
        try (LookupClient lookupClient = new LookupClient(target)) {
            boolean reached = new ReachabilityCheck(diagnosis, target).examine(lookupClient);
            collection.tell(reached ? Optional.empty() : Optional.of(target.serviceRoot()));
            if (!reached) {
                diagnosis.notChecked(
                        "credentials",
                        "whether the target takes their tokens, and people and apps: it gave no answer to go by");
                return;
            }
            List<AcceptedToken> taken =
                    new TokenAcceptanceCheck(diagnosis, lookupClient).examine(good, claims::oddAudience);
            boolean oneTenant = new IdentityCheck(diagnosis, target).examine(taken);
            passed(taken);
            if (oneTenant) {
                tenant(lookupClient, taken);
            } else {
                diagnosis.notChecked("people", "neither they nor the apps: the credentials are of different tenants");
            }
        }
    }

    /** What is good is said too: silence would not tell whether it was looked at. */
    private void passed(List<AcceptedToken> taken) {
        for (AcceptedToken tried : taken) {
            if (tried.tokenReception() != TokenReception.UNKNOWN
                    && !diagnosis.hasFaultAt(tried.token().key())) {
                diagnosis.ok(
                        tried.token().key(),
                        "the target " + (tried.tokenReception() == TokenReception.TAKEN ? "takes" : "does not refuse")
                                + " the token"
                                + (tried.token().kind() == TokenKind.APPLICATION
                                        ? " of an application by itself"
                                        : tried.identity()
                                                .map(identity -> " of " + identity.name())
                                                .orElse("")));
            }
        }
    }

    private void tenant(LookupClient lookupClient, List<AcceptedToken> taken) {
        TokenSelector tokenSelector = new TokenSelector(taken);
        Optional<FetchedToken> directory = tokenSelector.choose(GraphOperation.GET_USER);
        Optional<FetchedToken> catalogue = tokenSelector.choose(GraphOperation.LIST_CATALOGUE);
        if (directory.isEmpty() || catalogue.isEmpty()) {
            diagnosis.notChecked("people", "neither they nor the apps: there is no token to look them up with");
            return;
        }
        new PeopleCheck(diagnosis, target, lookupClient, directory.get()).examine(HomeTenant.find(lookupClient, taken));
        new AppsCheck(diagnosis, lookupClient, catalogue.get()).examine(target);
    }
}
