package dev.graphconform.doctor;

import dev.graphconform.doctor.Doctor.RunNeeds;
import dev.graphconform.target.Cloud;
import dev.graphconform.target.Credential.TokenRefresh;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenClaims;
import dev.graphconform.target.TokenKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the claims of tokens with what the target file says of them, and their expiry with the planned run. */
final class TokenClaimsCheck {
    /** The tenant of all personal Microsoft accounts. */
    private static final String PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private final Diagnosis diagnosis;
    private final Target target;
    private final RunNeeds run;
    private final PermissionsCheck permissions;
    private final Map<String, List<FetchedToken>> wrongAudiences = new LinkedHashMap<>();

    TokenClaimsCheck(Diagnosis diagnosis, Target target, RunNeeds run) {
        this.diagnosis = diagnosis;
        this.target = target;
        this.run = run;
        this.permissions = new PermissionsCheck(diagnosis);
    }

    /** Checks all tokens; returns those that may be sent to the target. */
    List<FetchedToken> examine(List<FetchedToken> tokens) {
        List<FetchedToken> plausible = new ArrayList<>();
        List<String> withoutClaims = new ArrayList<>();
        for (FetchedToken token : tokens) {
            token.claims().ifPresent(claims -> examine(token, claims));
            if (token.permissions().isEmpty() && !token.isJudgedByRules()) {
                withoutClaims.add(token.key());
            }
            if (!diagnosis.hasFaultAt(token.key()) && !hasWrongAudience(token)) {
                plausible.add(token);
            }
        }
        wrongAudiences.forEach((sentence, wrong) ->
                diagnosis.fault(wrong.stream().map(FetchedToken::key).toList(), sentence));
        if (!withoutClaims.isEmpty()) {
            diagnosis.notChecked(
                    withoutClaims.get(0),
                    "kind and permissions, since the token says nothing of them" + Diagnosis.sameFor(withoutClaims)
                            + "; the run will show whether they are enough");
        }
        return plausible;
    }

    /** Whether the token is for another service or cloud; it must not be sent to this one. */
    boolean hasWrongAudience(FetchedToken token) {
        return wrongAudiences.values().stream().anyMatch(wrong -> wrong.contains(token));
    }

    private void examine(FetchedToken token, TokenClaims claims) {
        // a token of the wrong kind or for another service is wrong as a whole: its other claims do not matter
        if (!token.foreign()
                && (wrongKind(token, claims) || wrongAudience(token, claims) || wrongAccount(token, claims))) {
            return;
        }
        if (token.is("expired")) {
            checkExpired(token, claims);
            return;
        }
        checkLifetime(token, claims);
        permissions.examine(token, CredentialRequirements.of(token.credential().key(), target, run));
    }

    private boolean wrongKind(FetchedToken token, TokenClaims claims) {
        Optional<TokenKind> other = claims.kind().filter(kind -> kind != token.kind());
        other.ifPresent(kind -> diagnosis.fault(
                token.key() + ".kind",
                "the target file says " + token.kind().word() + ", but the token speaks for "
                        + (kind == TokenKind.APPLICATION ? "an application by itself" : "a signed-in person") + " ("
                        + FetchedToken.BY_ITS_CLAIMS
                        + "); get a token of the kind that is written here"));
        return other.isPresent();
    }

    /** Not checked on a mock, which may take any audience. */
    private boolean wrongAudience(FetchedToken token, TokenClaims claims) {
        if (target.cloud().isEmpty()
                || claims.audiences().isEmpty()
                || claims.audiences().stream().anyMatch(this::isTarget)) {
            return false;
        }
        String sentence = audiencePhrase(claims) + " (" + FetchedToken.BY_ITS_CLAIMS + "); "
                + claims.audiences().stream()
                        .flatMap(audience -> GraphAudience.cloud(audience).stream())
                        .map(cloud -> "write cloud: " + cloud.word() + ", or get a token of this one")
                        .findFirst()
                        .orElse("ask for one with the scope " + target.serviceRoot() + "/.default");
        wrongAudiences.computeIfAbsent(sentence, unused -> new ArrayList<>()).add(token);
        return true;
    }

    /** The audiences of a token, and that the target is not among them. */
    private String audiencePhrase(TokenClaims claims) {
        return "the token is for " + String.join(", ", claims.audiences()) + ", not for " + target.serviceRoot();
    }

    /** A sentence on the audience when it is not the target, for tokens that the target refused. */
    Optional<String> unexpectedAudience(FetchedToken token) {
        return token.claims()
                .filter(claims -> !claims.audiences().isEmpty()
                        && claims.audiences().stream().noneMatch(this::isTarget))
                .filter(claims -> claims.audiences().stream()
                        .noneMatch(audience -> GraphAudience.cloud(audience).equals(Optional.of(Cloud.GLOBAL))))
                .map(this::audiencePhrase);
    }

    private boolean isTarget(String audience) {
        return GraphAudience.isOf(target, audience);
    }

    private boolean wrongAccount(FetchedToken token, TokenClaims claims) {
        Optional<String> tenant = claims.tenantId();
        if (token.is("personal")
                && tenant.filter(id -> !id.equals(PERSONAL_TENANT)).isPresent()) {
            diagnosis.fault(
                    token.key(),
                    "is the token of a work or school account, of tenant " + tenant.get() + " ("
                            + FetchedToken.BY_ITS_CLAIMS
                            + "); get one of a personal Microsoft account, or take the credential out");
            return true;
        }
        if (run.chats()
                && !token.is("personal")
                && tenant.filter(PERSONAL_TENANT::equals).isPresent()) {
            diagnosis.fault(
                    token.key(),
                    "is the token of a personal Microsoft account (" + FetchedToken.BY_ITS_CLAIMS
                            + "), which may create no chats;" + " get one of a work or school account");
            return true;
        }
        return false;
    }

    private void checkExpired(FetchedToken token, TokenClaims claims) {
        claims.expiresAt()
                .filter(end -> end.isAfter(Instant.now()))
                .ifPresent(end -> diagnosis.fault(
                        token.key(),
                        "is no expired token: it is good until " + end + " (" + FetchedToken.BY_ITS_CLAIMS
                                + "); put an old one there"));
    }

    private void checkLifetime(FetchedToken token, TokenClaims claims) {
        TokenRefresh refresh = token.credential().tokenRefresh();
        Instant now = Instant.now();
        Optional<Instant> end = claims.expiresAt()
                .filter(time -> refresh != TokenRefresh.BY_THE_KIT && time.isBefore(now.plus(run.duration())));
        end.ifPresent(time -> {
            String sentence = "the token expires at " + time.truncatedTo(ChronoUnit.SECONDS) + ", in "
                    + Diagnosis.phrase(Duration.between(now, time)) + " (" + FetchedToken.BY_ITS_CLAIMS
                    + "), and the run takes about " + Diagnosis.phrase(run.duration());
            if (refresh == TokenRefresh.BY_OTHERS) {
                diagnosis.warning(token.key(), sentence + "; something must keep the file fresh meanwhile");
            } else {
                diagnosis.fault(
                        token.key(),
                        sentence
                                + "; get a fresh one right before the run, or let the kit renew it: token.command, "
                                + "deviceCode or"
                                + " another way");
            }
        });
    }
}
