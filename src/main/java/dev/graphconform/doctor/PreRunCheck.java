package dev.graphconform.doctor;

import dev.graphconform.doctor.AcceptedToken.TokenAcceptance;
import dev.graphconform.doctor.Doctor.RunNeeds;
import dev.graphconform.doctor.DoctorFinding.DoctorSeverity;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Credential.TokenRefresh;
import dev.graphconform.target.Pacing;
import dev.graphconform.target.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checks of the doctor that cost a run nothing, or one request: write mode, the form of people's ids, claims of the
 * tokens that it uses, and what the target answers to the first of them. Only faults stop a run; of the warnings those
 * on ids are told.
 */
public final class PreRunCheck {
    /** A target that throttles from the beginning is left to the run, which waits for it and tells of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Target target;
    private final RunNeeds run;
    private final List<Credential> credentials;
    private final Diagnosis diagnosis;

    /**
     * Checks before such a run.
     *
     * @param used the keys of the credentials that the planned rules need
     */
    public PreRunCheck(Target target, RunNeeds run, Set<String> used) {
        this.target = target;
        this.run = run;
        this.credentials = target.credentials().values().stream()
                .filter(credential -> used.contains(credential.key()))
                .toList();
        this.diagnosis = new Diagnosis(target.keyLocations());
    }

    /** The faults that are found without any network: tokens that a command or a sign-in would give are left out. */
    public List<DoctorFinding> faultsAtHand() {
        examine(
                credentials.stream()
                        .filter(credential -> credential.tokenRefresh() != TokenRefresh.BY_THE_KIT)
                        .toList(),
                false);
        return faults();
    }

    /**
     * The faults of all credentials, and those that one request with the default credential shows.
     *
     * @param asking whether that request is sent; it never is to a target that serves no reads
     */
    public List<DoctorFinding> faults(boolean asking) {
        examine(credentials, asking && target.readsBack());
        return faults();
    }

    /** What is odd about the ids of people and stops no run, though it may be behind what fails. */
    public List<DoctorFinding> oddIds() {
        Diagnosis ids = new Diagnosis(target.keyLocations());
        new PersonIdCheck(ids, target).examine();
        return ids.findings().stream()
                .filter(finding -> finding.severity() == DoctorSeverity.WARNING)
                .toList();
    }

    private void examine(List<Credential> examined, boolean asking) {
        new WriteModeCheck(diagnosis, target, run).examine();
        new PersonIdCheck(diagnosis, target).examine();
        TokenFetcher tokenFetcher = new TokenFetcher(diagnosis);
        List<FetchedToken> fetched = tokenFetcher.fetch(target, examined);
        tokenFetcher.reportMissing(Optional.empty());
        TokenClaimsCheck claimsCheck = new TokenClaimsCheck(diagnosis, target, run);
        List<FetchedToken> plausible = claimsCheck.examine(fetched);
        List<AcceptedToken> accepted = new ArrayList<>();
        for (FetchedToken token : plausible) {
            if (token.is("default") && asking) {
                accepted.addAll(ask(token, claimsCheck));
            } else if (!token.isJudgedByRules()) {
                accepted.add(new AcceptedToken(token, TokenAcceptance.UNKNOWN, Optional.empty()));
            }
        }
        new IdentityCheck(diagnosis, target).examine(accepted);
    }

    /** No answer at all is told by the run itself. */
    private List<AcceptedToken> ask(FetchedToken token, TokenClaimsCheck claimsCheck) {
        try (LookupClient lookupClient = new LookupClient(target.withPacing(impatient(target.pacing())))) {
            TokenAcceptanceCheck acceptance = new TokenAcceptanceCheck(diagnosis, target, lookupClient);
            LookupResult answer = acceptance.ask(token);
            if (isLeftToRun(token, answer, lookupClient)
                    || new ReachabilityCheck(diagnosis, target).redirects(answer)) {
                return List.of();
            }
            return acceptance.judge(Map.of(token, answer), claimsCheck::unexpectedAudience);
        }
    }

    /**
     * A token that the kit can fetch anew is not refused for good, of one that is made up the run has words of its own,
     * and where only {@code /me} is answered so, chats may be served all the same.
     */
    private static boolean isLeftToRun(FetchedToken token, LookupResult answer, LookupClient lookupClient) {
        TokenRefresh refresh = token.credential().tokenRefresh();
        boolean own = refresh == TokenRefresh.BY_THE_KIT || refresh == TokenRefresh.MADE_UP;
        return TokenAcceptanceCheck.refuses(answer) && own
                || isTurnedAway(answer) && !isTurnedAway(lookupClient.with(token.credential(), "/chats?$top=1"));
    }

    private static boolean isTurnedAway(LookupResult answer) {
        return answer.answered()
                .filter(response -> response.status() == 401 || response.status() / 100 == 3)
                .isPresent();
    }

    private static Pacing impatient(Pacing pacing) {
        return new Pacing(
                pacing.requestsPerSecond(),
                pacing.operationPoll(),
                pacing.operationBudget(),
                pacing.visibilityBudget(),
                pacing.requestTimeout(),
                pacing.retryBudget().compareTo(PATIENCE) < 0 ? pacing.retryBudget() : PATIENCE);
    }

    private List<DoctorFinding> faults() {
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity() == DoctorSeverity.FAULT)
                .toList();
    }
}
