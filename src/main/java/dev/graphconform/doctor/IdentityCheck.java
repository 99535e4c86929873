package dev.graphconform.doctor;

import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose the tokens are: those that create chats belong to the initiator, and all to one tenant. */
final class IdentityCheck {
    private static final Set<String> OF_INITIATOR = Set.of("leastPrivilege", "higherPrivilege", "withoutPermission");
    private static final Set<String> OF_ANY_TENANT = Set.of("personal", "expired");

    private final Diagnosis diagnosis;
    private final Target target;

    IdentityCheck(Diagnosis diagnosis, Target target) {
        this.diagnosis = diagnosis;
        this.target = target;
    }

    /** Gives whether all are of one tenant; if not, there is no point in looking for people in it. */
    boolean examine(List<AcceptedToken> tokens) {
        boolean one = ofOneTenant(tokens);
        if (one) {
            ofInitiator(tokens);
        }
        return one;
    }

    private void ofInitiator(List<AcceptedToken> tokens) {
        Person initiator = target.people().get(Persona.INITIATOR);
        Optional<AcceptedToken.Identity> signedIn = tokens.stream()
                .filter(tried -> tried.token().is("default") && tried.token().kind() == TokenKind.DELEGATED)
                .findFirst()
                .flatMap(AcceptedToken::identity);
        signedIn.filter(identity -> !identity.is(initiator.id()))
                .ifPresent(identity -> diagnosis.fault(
                        "people.initiator.id",
                        "credentials.default signs in somebody else: " + identity.phrase()
                                + "; write that person here, or get the initiator's token"));
        String expected = signedIn.map(AcceptedToken.Identity::id).orElse(initiator.id());
        for (AcceptedToken tried : tokens) {
            if (OF_INITIATOR.contains(tried.token().credential().key())) {
                tried.identity()
                        .filter(identity -> !identity.is(expected))
                        .ifPresent(identity -> diagnosis.fault(
                                tried.token().key(),
                                "signs in somebody else than the initiator: " + identity.phrase()
                                        + "; get a token of the initiator"));
            }
        }
    }

    /** The one that stands alone is blamed; with two tenants evenly, those that are not the default's. */
    private boolean ofOneTenant(List<AcceptedToken> tokens) {
        List<FetchedToken> telling = tokens.stream()
                .map(AcceptedToken::token)
                .filter(token -> token.tenantId().isPresent()
                        && !OF_ANY_TENANT.contains(token.credential().key()))
                .toList();
        Optional<FetchedToken> first =
                telling.stream().filter(token -> token.is("default")).findFirst();
        if (first.isEmpty()) {
            return true;
        }
        String expected = tenant(first.get());
        List<FetchedToken> others = telling.stream()
                .filter(token -> !tenant(token).equals(expected))
                .toList();
        Set<String> theirs = others.stream().map(IdentityCheck::tenant).collect(Collectors.toCollection(HashSet::new));
        if (others.size() > 1 && others.size() == telling.size() - 1 && theirs.size() == 1) {
            diagnosis.fault(
                    first.get().key(),
                    "is of tenant " + expected + ", all the others are of "
                            + theirs.iterator().next() + " (" + FetchedToken.BY_ITS_CLAIMS
                            + "); get one of that tenant");
        } else {
            others.forEach(token -> diagnosis.fault(
                    token.key(),
                    "is of tenant " + tenant(token) + ", credentials.default is of " + expected + " ("
                            + FetchedToken.BY_ITS_CLAIMS + "); get one of that tenant"));
        }
        return others.isEmpty();
    }

    private static String tenant(FetchedToken token) {
        return token.tenantId().orElseThrow().toLowerCase(Locale.ROOT);
    }
}
