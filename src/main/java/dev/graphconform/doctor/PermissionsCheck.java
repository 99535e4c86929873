package dev.graphconform.doctor;

import dev.graphconform.target.TokenKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the permissions that a token claims with those that a run needs: too few, too many, or not those that a rule
 * is about.
 */
final class PermissionsCheck {
    /** Given with every sign-in, or good for the doctor's own look-ups: nobody's business. */
    private static final Set<String> UNMINDED = Set.of(
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

    private static final int MOST_NAMED = 8;

    private final Diagnosis diagnosis;

    PermissionsCheck(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    void examine(FetchedToken token, CredentialRequirements credentialRequirements) {
        token.permissions().ifPresent(held -> {
            credentialRequirements.exactly().ifPresent(wanted -> exactly(token, held, wanted));
            tooFew(token, held, credentialRequirements);
            if (credentialRequirements.thrifty()) {
                tooMany(token, held, credentialRequirements);
            }
        });
    }

    private void exactly(FetchedToken token, Set<String> held, Set<String> wanted) {
        Set<String> ofTable = new TreeSet<>(GraphOperation.CREATE_CHAT.permissions(token.kind()));
        ofTable.retainAll(held);
        Set<String> missing = without(wanted, ofTable);
        Set<String> tooMuch = without(ofTable, wanted);
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

    private void tooFew(FetchedToken token, Set<String> held, CredentialRequirements credentialRequirements) {
        List<GraphOperation> must = missing(credentialRequirements.must(), held, token.kind());
        List<GraphOperation> wanted = missing(credentialRequirements.wanted(), held, token.kind());
        if (!must.isEmpty()) {
            List<GraphOperation> all = missing(
                    Stream.concat(credentialRequirements.must().stream(), credentialRequirements.wanted().stream())
                            .toList(),
                    held,
                    token.kind());
            diagnosis.fault(token.key(), lacks(token, all) + "; grant it" + reader(token, must));
        } else if (!wanted.isEmpty()) {
            diagnosis.warning(
                    token.key(), lacks(token, wanted) + "; rules that rest on it stay undecided, but decide nothing");
        }
    }

    private static String lacks(FetchedToken token, List<GraphOperation> graphOperations) {
        Set<String> permissions = graphOperations.stream()
                .map(graphOperation -> graphOperation.least(token.kind()))
                .collect(Collectors.toCollection(TreeSet::new));
        return "lacks " + listed(permissions) + ", or a wider one, for "
                + graphOperations.stream().map(GraphOperation::phrase).collect(Collectors.joining(", ")) + " ("
                + FetchedToken.BY_ITS_CLAIMS + ")";
    }

    /** Somebody else may read what one may only create. */
    private static String reader(FetchedToken token, List<GraphOperation> must) {
        return token.is("default") && !must.contains(GraphOperation.CREATE_CHAT)
                ? ", or name who may read under credentials.reader"
                : "";
    }

    private void tooMany(FetchedToken token, Set<String> held, CredentialRequirements credentialRequirements) {
        Set<String> least = credentialRequirements.least(token.kind());
        Set<String> more = without(without(held, least), UNMINDED);
        if (!more.isEmpty()
                && missing(credentialRequirements.must(), held, token.kind()).isEmpty()) {
            diagnosis.warning(
                    token.key(),
                    "holds more than the planned rules need: " + listed(more) + " (" + FetchedToken.BY_ITS_CLAIMS
                            + "); "
                            + (least.isEmpty()
                                    ? "nothing of it is used"
                                    : listed(least) + (least.size() == 1 ? " is enough" : " are enough")));
        }
    }

    private static List<GraphOperation> missing(
            List<GraphOperation> graphOperations, Set<String> held, TokenKind kind) {
        return graphOperations.stream()
                .filter(graphOperation -> !graphOperation.allowedBy(held, kind))
                .toList();
    }

    private static Set<String> without(Collection<String> all, Collection<String> taken) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(taken);
        return rest;
    }

    private static String listed(Collection<String> permissions) {
        String named = permissions.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return permissions.size() > MOST_NAMED ? named + " and " + (permissions.size() - MOST_NAMED) + " more" : named;
    }
}
