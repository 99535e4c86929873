package dev.graphconform.doctor;

import dev.graphconform.target.Cloud;
import dev.graphconform.target.Renewal;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenHints;
import dev.graphconform.target.TokenKind;
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
final class ClaimExam {
    /** Graph's own application id, the same in every cloud. */
    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";
    /** The tenant in which all personal accounts live. */
    private static final String PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private final Chart chart;
    private final Target target;
    private final PlannedRun run;
    private final PermissionExam permissions;
    private final Map<String, List<HeldToken>> forOthers = new LinkedHashMap<>();

    ClaimExam(Chart chart, Target target, PlannedRun run) {
        this.chart = chart;
        this.target = target;
        this.run = run;
        this.permissions = new PermissionExam(chart);
    }

    /** Examines all of them, and gives those that there is a point in showing to the target. */
    List<HeldToken> examine(List<HeldToken> tokens) {
        List<HeldToken> good = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (HeldToken token : tokens) {
            token.hints().ifPresent(hints -> examine(token, hints));
            if (token.permissions().isEmpty() && !token.is("personal") && !token.is("expired")) {
                silent.add(token.key());
            }
            if (!chart.hasFaultAt(token.key()) && !isForOthers(token)) {
                good.add(token);
            }
        }
        forOthers.forEach((sentence, those) -> chart.fault(those.get(0).key(), sentence + sameOf(those.stream().map(HeldToken::key).toList())));
        if (!silent.isEmpty()) {
            chart.notChecked(silent.get(0), "kind and permissions, since the token says nothing of them"
                    + sameOf(silent) + "; the run will show whether they are enough");
        }
        return good;
    }

    /** Whether the token is for another service or cloud: neither is to see it. */
    boolean isForOthers(HeldToken token) {
        return forOthers.values().stream().anyMatch(those -> those.contains(token));
    }

    private static String sameOf(List<String> keys) {
        return keys.size() == 1 ? "" : "; the same is true of " + String.join(", ", keys.subList(1, keys.size()));
    }

    private void examine(HeldToken token, TokenHints hints) {
        // a token of the wrong kind, or for somebody else, is wrong as a whole: what else it says does not matter
        if (wrongKind(token, hints) || wrongAudience(token, hints) || wrongAccount(token, hints)) {
            return;
        }
        if (token.is("expired")) {
            stillGood(token, hints);
            return;
        }
        endsTooSoon(token, hints);
        permissions.examine(token, Duty.of(token.credential().key(), target, run));
    }

    private boolean wrongKind(HeldToken token, TokenHints hints) {
        Optional<TokenKind> other = hints.kind().filter(kind -> kind != token.kind());
        other.ifPresent(kind -> chart.fault(token.key() + ".kind", "the target file says " + token.kind().word() + ", but the token speaks for "
                + (kind == TokenKind.APPLICATION ? "an application by itself" : "a signed-in person") + " (" + HeldToken.BY_ITS_CLAIMS
                + "); get a token of the kind that is written here"));
        return other.isPresent();
    }

    /** On a mock anything may be right; there the target is asked. */
    private boolean wrongAudience(HeldToken token, TokenHints hints) {
        if (target.cloud().isEmpty() || hints.audiences().isEmpty() || hints.audiences().stream().anyMatch(this::isMeant)) {
            return false;
        }
        String sentence = audience(hints) + " (" + HeldToken.BY_ITS_CLAIMS + "); " + Arrays.stream(Cloud.values())
                .filter(cloud -> hints.audiences().stream().anyMatch(audience -> isSame(audience, cloud.serviceRoot())))
                .map(cloud -> "write cloud: " + cloud.word() + ", or get a token of this one")
                .findFirst()
                .orElse("ask for one with the scope " + target.serviceRoot() + "/.default");
        forOthers.computeIfAbsent(sentence, unused -> new ArrayList<>()).add(token);
        return true;
    }

    /** Whom a token is for and whom it is not. */
    private String audience(TokenHints hints) {
        return "the token is for " + String.join(", ", hints.audiences()) + ", not for " + target.serviceRoot();
    }

    /** A sentence on the audience when it is another one, for tokens that the target refused. */
    Optional<String> oddAudience(HeldToken token) {
        return token.hints()
                .filter(hints -> !hints.audiences().isEmpty() && hints.audiences().stream().noneMatch(this::isMeant))
                .filter(hints -> hints.audiences().stream().noneMatch(audience -> isSame(audience, Cloud.GLOBAL.serviceRoot())))
                .map(this::audience);
    }

    private boolean isMeant(String audience) {
        return audience.equals(GRAPH) || isSame(audience, target.serviceRoot());
    }

    private static boolean isSame(String audience, URI root) {
        return audience.equals(root.toString()) || audience.equals(root + "/");
    }

    private boolean wrongAccount(HeldToken token, TokenHints hints) {
        Optional<String> tenant = hints.tenantId();
        if (token.is("personal") && tenant.filter(id -> !id.equals(PERSONAL_TENANT)).isPresent()) {
            chart.fault(token.key(), "is the token of a work or school account, of tenant " + tenant.get() + " (" + HeldToken.BY_ITS_CLAIMS
                    + "); get one of a personal Microsoft account, or take the credential out");
            return true;
        }
        if (!token.is("personal") && tenant.filter(PERSONAL_TENANT::equals).isPresent()) {
            chart.fault(token.key(), "is the token of a personal Microsoft account (" + HeldToken.BY_ITS_CLAIMS + "), which may create no chats;"
                    + " get one of a work or school account");
            return true;
        }
        return false;
    }

    private void stillGood(HeldToken token, TokenHints hints) {
        hints.expiresAt().filter(end -> end.isAfter(Instant.now())).ifPresent(end -> chart.fault(token.key(), "is no expired token: it is good"
                + " until " + end + " (" + HeldToken.BY_ITS_CLAIMS + "); put an old one there"));
    }

    private void endsTooSoon(HeldToken token, TokenHints hints) {
        Renewal renewal = token.credential().renewal();
        Instant now = Instant.now();
        Optional<Instant> end = hints.expiresAt().filter(time -> renewal != Renewal.BY_THE_KIT && time.isBefore(now.plus(run.lasting())));
        end.ifPresent(time -> {
            String sentence = "the token expires at " + time.truncatedTo(ChronoUnit.SECONDS) + ", in " + Durations.words(Duration.between(now, time))
                    + " (" + HeldToken.BY_ITS_CLAIMS + "), and the run takes about " + Durations.words(run.lasting());
            if (renewal == Renewal.BY_OTHERS) {
                chart.warning(token.key(), sentence + "; something must keep the file fresh meanwhile");
            } else {
                chart.fault(token.key(), sentence + "; get a fresh one right before the run, or let the kit renew it: token.command, deviceCode or"
                        + " another way");
            }
        });
    }
}
