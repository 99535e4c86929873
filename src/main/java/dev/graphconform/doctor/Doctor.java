package dev.graphconform.doctor;

import dev.graphconform.doctor.AcceptedToken.TokenAcceptance;
import dev.graphconform.doctor.DoctorFinding.DoctorSeverity;
import dev.graphconform.doctor.PeopleCheck.HomeTenant;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs all checks on a target whose file could be read. Each cause is reported once: what depends on it is "not
 * checked".
 */
public final class Doctor {
    /** The words in each sentence that rests on the claims of a token. */
    public static final String BY_CLAIMS = FetchedToken.BY_ITS_CLAIMS;

    private final Target target;
    private final RunNeeds run;
    private final Diagnosis diagnosis;

    /** Checks whether such a run is possible on that target. */
    public Doctor(Target target, RunNeeds run) {
        this.target = target;
        this.run = run;
        this.diagnosis = new Diagnosis(target.keyLocations());
    }

    /**
     * Runs the checks and returns their findings in the order of the checks.
     *
     * @param results the folder where a run would write
     */
    public List<DoctorFinding> examine(Path results) {
        new WriteModeCheck(diagnosis, target, run).examine();
        new PersonIdCheck(diagnosis, target).examine();
        TokenFetcher tokenFetcher = new TokenFetcher(diagnosis);
        List<FetchedToken> fetched =
                tokenFetcher.fetch(target, target.credentials().values());
        TokenClaimsCheck claimsCheck = new TokenClaimsCheck(diagnosis, target, run);
        List<FetchedToken> plausible = claimsCheck.examine(fetched);
        if (fetched.stream()
                .anyMatch(
                        token -> claimsCheck.hasWrongAudience(token) && (token.is("default") || plausible.isEmpty()))) {
            diagnosis.notChecked(
                    target.rootKey(),
                    "whether it can be reached, and everything behind it: tokens and target do not belong together");
            tokenFetcher.reportMissing(Optional.empty());
        } else {
            checkTarget(plausible, claimsCheck, tokenFetcher);
        }
        checkResultFolder(results);
        return diagnosis.findings();
    }

    /** The checks that send requests to the target. */
    private void checkTarget(List<FetchedToken> tokens, TokenClaimsCheck claimsCheck, TokenFetcher tokenFetcher) {
        if (!target.readsBack()) {
            tokenFetcher.reportMissing(Optional.empty());
            diagnosis.notChecked(
                    "reads", "the target itself, people and apps: it serves no reads, and nothing else is sent here");
            return;
        }
        try (LookupClient lookupClient = new LookupClient(target)) {
            boolean reached = new ReachabilityCheck(diagnosis, target).examine(lookupClient);
            tokenFetcher.reportMissing(reached ? Optional.empty() : Optional.of(target.serviceRoot()));
            if (!reached) {
                diagnosis.notChecked(
                        "credentials",
                        "whether the target takes their tokens" + (namesAnybody() ? ", and people and apps" : "")
                                + ": it gave no answer to go by");
                return;
            }
            List<AcceptedToken> accepted = new TokenAcceptanceCheck(diagnosis, target, lookupClient)
                    .examine(tokens, claimsCheck::unexpectedAudience);
            boolean oneTenant = new IdentityCheck(diagnosis, target).examine(accepted);
            reportAccepted(accepted);
            if (run.chats()) {
                new ChatsServedCheck(diagnosis, target, lookupClient).examine(accepted);
            }
            if (!namesAnybody()) {
                return;
            }
            if (oneTenant) {
                checkTenant(lookupClient, accepted, tokens);
            } else {
                diagnosis.notChecked("people", "neither they nor the apps: the credentials are of different tenants");
            }
        }
    }

    /** A suite about another page may need nobody. */
    private boolean namesAnybody() {
        return !target.people().isEmpty() || !target.apps().isEmpty();
    }

    /** Reports accepted tokens too, so that the reader knows that they were checked. */
    private void reportAccepted(List<AcceptedToken> accepted) {
        for (AcceptedToken each : accepted) {
            FetchedToken token = each.token();
            if (each.acceptance() != TokenAcceptance.UNKNOWN && !diagnosis.hasFaultAt(token.key())) {
                diagnosis.ok(
                        token.key(),
                        "the target takes the token"
                                + (token.kind() == TokenKind.APPLICATION
                                        ? " of an application by itself"
                                        : each.identity()
                                                .map(identity -> " of " + identity.name())
                                                .orElse("")));
            }
        }
    }

    private void checkTenant(LookupClient lookupClient, List<AcceptedToken> accepted, List<FetchedToken> tokens) {
        Optional<FetchedToken> forUsers = AcceptedToken.choose(accepted, GraphOperation.GET_USER);
        Optional<FetchedToken> forCatalogue = AcceptedToken.choose(accepted, GraphOperation.LIST_CATALOGUE);
        if (forUsers.isEmpty() || forCatalogue.isEmpty()) {
            boolean refused =
                    tokens.stream().anyMatch(token -> AcceptedToken.isForLookUps(token) && !token.isJudgedByRules());
            diagnosis.notChecked(
                    "people",
                    "neither they nor the apps: "
                            + (refused
                                    ? "the target refuses every token to look them up with"
                                    : "there is no token to look them up with"));
            return;
        }
        new PeopleCheck(diagnosis, target, lookupClient, forUsers.get())
                .examine(HomeTenant.find(lookupClient, accepted));
        new AppsCheck(diagnosis, lookupClient, forCatalogue.get()).examine(target);
    }

    /** Whether results can be written. Nothing is left behind: a folder that does not exist yet is not created. */
    private void checkResultFolder(Path results) {
        String key = "--out " + results;
        Path existing = results.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            diagnosis.addOutsideFile(
                    DoctorSeverity.FAULT, key, existing + " is a file; name another folder for the results");
            return;
        }
        try {
            // asking for the permission is not enough: a read-only disk grants it and still refuses
            Files.delete(Files.createTempFile(existing, ".conform", ""));
            diagnosis.addOutsideFile(DoctorSeverity.OK, key, "results can be written there");
        } catch (IOException refused) {
            diagnosis.addOutsideFile(
                    DoctorSeverity.FAULT,
                    key,
                    "nothing can be written in " + existing
                            + "; check its permissions, or name another folder for the results");
        }
    }

    /**
     * What the planned run needs of the target.
     *
     * @param duration how long it takes, about
     * @param reads whether chats and members are read back
     * @param operations whether operations and apps are read too
     * @param chats whether chats are created; a suite about another page has permissions of its own, which no check
     *     here knows
     */
    public record RunNeeds(Duration duration, boolean reads, boolean operations, boolean chats) {}
}
