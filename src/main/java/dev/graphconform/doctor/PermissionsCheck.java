package dev.graphconform.doctor;

import dev.graphconform.target.TokenKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the permissions that a token claims with those that a run needs: too few, too many, or not exactly those
 * that a rule tests.
 */
final class PermissionsCheck {
    /** Never too many: given with every sign-in, or useful for the doctor's own look-ups. */
    private static final Set<String> ALWAYS_ALLOWED = Set.of(
            "openid",
            "profile",
            "email",
            "offline_access",
            "User.Read",
            "User.ReadBasic.All",
            "User.Read.All",
            "AppCatalog.Read.All",
            "AppCatalog.Submit",
            "Organization.Read.All");

    private static final int MAX_LISTED = 8;
    /** The form of Graph's permissions, for instance {@code Mail.Read} or {@code Chat.ReadWrite.All}. */
    private static final Pattern PERMISSION = Pattern.compile("[A-Z]\\w*(-\\w+)*(\\.\\w+)+");

    private final Diagnosis diagnosis;

    PermissionsCheck(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    void examine(FetchedToken token, CredentialRequirements requirements) {
        token.permissions().ifPresent(claimed -> {
            requirements.exactly().ifPresent(wanted -> checkExactly(token, claimed, wanted));
            checkTooFew(token, claimed, requirements);
            if (requirements.leastOnly()) {
                checkTooMany(token, claimed, requirements);
            }
        });
    }

    private void checkExactly(FetchedToken token, Set<String> claimed, Set<String> wanted) {
        Set<String> creating = new TreeSet<>(GraphOperation.CREATE_CHAT.permissions(token.kind()));
        creating.retainAll(claimed);
        Set<String> missing = without(wanted, creating);
        Set<String> tooMuch = without(creating, wanted);
        if (!missing.isEmpty()) {
            diagnosis.fault(
                    token.key(),
                    "lacks " + listed(missing) + " (" + FetchedToken.BY_ITS_CLAIMS
                            + "), and its rule is about a token with" + " just that; get one"
                            + (tooMuch.isEmpty() ? " with it" : " with it, and without " + listed(tooMuch)));
        } else if (!tooMuch.isEmpty()) {
            diagnosis.fault(
                    token.key(),
                    "holds " + listed(tooMuch) + " (" + FetchedToken.BY_ITS_CLAIMS
                            + "), so its rule would prove nothing; get" + " one without it");
        }
    }

    private void checkTooFew(FetchedToken token, Set<String> claimed, CredentialRequirements requirements) {
        List<GraphOperation> must = missing(requirements.must(), claimed, token.kind());
        List<GraphOperation> wanted = missing(requirements.wanted(), claimed, token.kind());
        if (!must.isEmpty()) {
            List<GraphOperation> all = missing(
                    Stream.concat(requirements.must().stream(), requirements.wanted().stream())
                            .toList(),
                    claimed,
                    token.kind());
            Set<String> perhaps = perhapsEnough(token, claimed);
            if (perhaps.isEmpty()) {
                diagnosis.fault(token.key(), lacks(token, all) + "; grant it" + readerAdvice(token, must));
            } else {
                diagnosis.warning(
                        token.key(),
                        lacks(token, all) + "; whether " + listed(perhaps) + " is as good, the run will show");
            }
        } else if (!wanted.isEmpty()) {
            diagnosis.warning(
                    token.key(), lacks(token, wanted) + "; rules that rest on it stay undecided, but decide nothing");
        }
    }

    /**
     * Permissions that the page's table does not name and that may allow the same all the same: others on chats and
     * Teams, and words that are no permissions of Graph's, as a gateway before it has.
     */
    private static Set<String> perhapsEnough(FetchedToken token, Set<String> claimed) {
        return without(without(claimed, GraphOperation.allPermissions(token.kind())), ALWAYS_ALLOWED).stream()
                .filter(permission -> permission.startsWith("Chat")
                        || permission.startsWith("Team")
                        || !PERMISSION.matcher(permission).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lacks(FetchedToken token, List<GraphOperation> operations) {
        Set<String> permissions = operations.stream()
                .map(operation -> operation.least(token.kind()))
                .collect(Collectors.toCollection(TreeSet::new));
        return "lacks " + listed(permissions) + ", or a wider one, for "
                + operations.stream().map(GraphOperation::phrase).collect(Collectors.joining(", ")) + " ("
                + FetchedToken.BY_ITS_CLAIMS + ")";
    }

    /** Advice to let another credential read, when this one lacks permissions for reading only. */
    private static String readerAdvice(FetchedToken token, List<GraphOperation> must) {
        return token.is("default") && !must.contains(GraphOperation.CREATE_CHAT)
                ? ", or name who may read under credentials.reader"
                : "";
    }

    private void checkTooMany(FetchedToken token, Set<String> claimed, CredentialRequirements requirements) {
        Set<String> least = requirements.least(token.kind());
        Set<String> more = without(without(claimed, least), ALWAYS_ALLOWED);
        if (!more.isEmpty()
                && missing(requirements.must(), claimed, token.kind()).isEmpty()) {
            diagnosis.warning(
                    token.key(),
                    "holds more than the planned rules need: " + listed(more) + " (" + FetchedToken.BY_ITS_CLAIMS
                            + "); "
                            + (least.isEmpty()
                                    ? "nothing of it is used"
                                    : listed(least) + (least.size() == 1 ? " is enough" : " are enough")));
        }
    }

    private static List<GraphOperation> missing(List<GraphOperation> operations, Set<String> claimed, TokenKind kind) {
        return operations.stream()
                .filter(operation -> !operation.allowedBy(claimed, kind))
                .toList();
    }

    private static Set<String> without(Collection<String> all, Collection<String> removed) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(removed);
        return rest;
    }

    private static String listed(Collection<String> permissions) {
        String named = permissions.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
        return permissions.size() > MAX_LISTED ? named + " and " + (permissions.size() - MAX_LISTED) + " more" : named;
    }
}
