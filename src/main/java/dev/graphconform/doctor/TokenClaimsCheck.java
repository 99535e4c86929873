package dev.graphconform.doctor;

import dev.graphconform.target.Cloud;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenClaims;
import dev.graphconform.target.TokenKind;
import dev.graphconform.target.TokenRefresh;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tokens say about themselves against what the target file says of them. */
final class TokenClaimsCheck {
    /** Graph's own application id, the same in every cloud. */
    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";
    /** The tenant in which all personal accounts live. */
    private static final String PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private final Diagnosis diagnosis;
    private final Target target;
    private final RunNeeds run;
    private final PermissionsCheck permissions;
    private final Map<String, List<FetchedToken>> forOthers = new LinkedHashMap<>();

    TokenClaimsCheck(Diagnosis diagnosis, Target target, RunNeeds run) {
        this.diagnosis = diagnosis;
        this.target = target;
        this.run = run;
        this.permissions = new PermissionsCheck(diagnosis);
    }

    /** Examines all of them, and gives those that there is a point in showing to the target. */
    List<FetchedToken> examine(List<FetchedToken> tokens) {
        List<FetchedToken> good = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (FetchedToken token : tokens) {
            token.hints().ifPresent(hints -> examine(token, hints));
            if (token.permissions().isEmpty() && !token.is("personal") && !token.is("expired")) {
                silent.add(token.key());
            }
            if (!diagnosis.hasFaultAt(token.key()) && !isForOthers(token)) {
                good.add(token);
            }
        }
        forOthers.forEach((sentence, those) -> diagnosis.fault(
                those.get(0).key(),
                sentence
                        + SkippedLookups.alike(
                                those.stream().map(FetchedToken::key).toList())));
        if (!silent.isEmpty()) {
            diagnosis.notChecked(
                    silent.get(0),
                    "kind and permissions, since the token says nothing of them" + SkippedLookups.alike(silent)
                            + "; the run will show whether they are enough");
        }
        return good;
    }

    /** Whether the token is for another service or cloud: neither is to see it. */
    boolean isForOthers(FetchedToken token) {
        return forOthers.values().stream().anyMatch(those -> those.contains(token));
    }

    private void examine(FetchedToken token, TokenClaims hints) {
        // a token of the wrong kind, or for somebody else, is wrong as a whole: what else it says does not matter
        if (wrongKind(token, hints) || wrongAudience(token, hints) || wrongAccount(token, hints)) {
            return;
        }
        if (token.is("expired")) {
            stillGood(token, hints);
            return;
        }
        endsTooSoon(token, hints);
        permissions.examine(token, CredentialRequirements.of(token.credential().key(), target, run));
    }

    private boolean wrongKind(FetchedToken token, TokenClaims hints) {
        Optional<TokenKind> other = hints.kind().filter(kind -> kind != token.kind());
        other.ifPresent(kind -> diagnosis.fault(
                token.key() + ".kind",
                "the target file says " + token.kind().word() + ", but the token speaks for "
                        + (kind == TokenKind.APPLICATION ? "an application by itself" : "a signed-in person") + " ("
                        + FetchedToken.BY_ITS_CLAIMS
                        + "); get a token of the kind that is written here"));
        return other.isPresent();
    }

    /** On a mock anything may be right; there the target is asked. */
    private boolean wrongAudience(FetchedToken token, TokenClaims hints) {
        if (target.cloud().isEmpty()
                || hints.audiences().isEmpty()
                || hints.audiences().stream().anyMatch(this::isMeant)) {
            return false;
        }
        String sentence = audience(hints) + " (" + FetchedToken.BY_ITS_CLAIMS + "); "
                + Arrays.stream(Cloud.values())
                        .filter(cloud ->
                                hints.audiences().stream().anyMatch(audience -> isSame(audience, cloud.serviceRoot())))
                        .map(cloud -> "write cloud: " + cloud.word() + ", or get a token of this one")
                        .findFirst()
                        .orElse("ask for one with the scope " + target.serviceRoot() + "/.default");
        forOthers.computeIfAbsent(sentence, unused -> new ArrayList<>()).add(token);
        return true;
    }

    /** Whom a token is for and whom it is not. */
    private String audience(TokenClaims hints) {
        return "the token is for " + String.join(", ", hints.audiences()) + ", not for " + target.serviceRoot();
    }

    /** A sentence on the audience when it is another one, for tokens that the target refused. */
    Optional<String> oddAudience(FetchedToken token) {
        return token.hints()
                .filter(hints -> !hints.audiences().isEmpty()
                        && hints.audiences().stream().noneMatch(this::isMeant))
                .filter(hints ->
                        hints.audiences().stream().noneMatch(audience -> isSame(audience, Cloud.GLOBAL.serviceRoot())))
                .map(this::audience);
    }

    private boolean isMeant(String audience) {
        return audience.equals(GRAPH) || isSame(audience, target.serviceRoot());
    }

    private static boolean isSame(String audience, URI root) {
        return audience.equals(root.toString()) || audience.equals(root + "/");
    }

    private boolean wrongAccount(FetchedToken token, TokenClaims hints) {
        Optional<String> tenant = hints.tenantId();
        if (token.is("personal")
                && tenant.filter(id -> !id.equals(PERSONAL_TENANT)).isPresent()) {
            diagnosis.fault(
                    token.key(),
                    "is the token of a work or school account, of tenant " + tenant.get() + " ("
                            + FetchedToken.BY_ITS_CLAIMS
                            + "); get one of a personal Microsoft account, or take the credential out");
            return true;
        }
        if (!token.is("personal") && tenant.filter(PERSONAL_TENANT::equals).isPresent()) {
            diagnosis.fault(
                    token.key(),
                    "is the token of a personal Microsoft account (" + FetchedToken.BY_ITS_CLAIMS
                            + "), which may create no chats;" + " get one of a work or school account");
            return true;
        }
        return false;
    }

    private void stillGood(FetchedToken token, TokenClaims hints) {
        hints.expiresAt()
                .filter(end -> end.isAfter(Instant.now()))
                .ifPresent(end -> diagnosis.fault(
                        token.key(),
                        "is no expired token: it is good" + " until " + end + " (" + FetchedToken.BY_ITS_CLAIMS
                                + "); put an old one there"));
    }

    private void endsTooSoon(FetchedToken token, TokenClaims hints) {
        TokenRefresh tokenRefresh = token.credential().tokenRefresh();
        Instant now = Instant.now();
        Optional<Instant> end = hints.expiresAt()
                .filter(time -> tokenRefresh != TokenRefresh.BY_THE_KIT && time.isBefore(now.plus(run.lasting())));
        end.ifPresent(time -> {
            String sentence = "the token expires at " + time.truncatedTo(ChronoUnit.SECONDS) + ", in "
                    + DurationFormatter.words(Duration.between(now, time)) + " (" + FetchedToken.BY_ITS_CLAIMS
                    + "), and the run takes about " + DurationFormatter.words(run.lasting());
            if (tokenRefresh == TokenRefresh.BY_OTHERS) {
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
