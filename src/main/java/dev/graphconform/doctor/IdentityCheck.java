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

/** Checks the owners of tokens: those that create chats are of the initiator, and all are of one tenant. */
final class IdentityCheck {
    private static final Set<String> OF_INITIATOR = Set.of("leastPrivilege", "higherPrivilege", "withoutPermission");
    private static final Set<String> OF_ANY_TENANT = Set.of("personal", "expired");

    private final Diagnosis diagnosis;
    private final Target target;

    IdentityCheck(Diagnosis diagnosis, Target target) {
        this.diagnosis = diagnosis;
        this.target = target;
    }

    /** Returns whether all are of one tenant; if not, looking people up would make no sense. */
    boolean examine(List<AcceptedToken> tokens) {
        boolean oneTenant = checkTenants(tokens);
        if (oneTenant && target.people().containsKey(Persona.INITIATOR)) {
            checkInitiator(tokens);
        }
        return oneTenant;
    }

    private void checkInitiator(List<AcceptedToken> tokens) {
        Person initiator = target.people().get(Persona.INITIATOR);
        Optional<AcceptedToken.Identity> signedIn = tokens.stream()
                .filter(accepted ->
                        accepted.token().is("default") && accepted.token().kind() == TokenKind.DELEGATED)
                .findFirst()
                .flatMap(accepted -> accepted.identityOf(initiator.id()));
        signedIn.filter(identity -> !identity.mayBe(initiator.id()))
                .ifPresent(identity -> diagnosis.fault(
                        "people.initiator.id",
                        "credentials.default signs in somebody else: " + identity.phrase()
                                + "; write that person here, or get the initiator's token"));
        String expected = signedIn.map(AcceptedToken.Identity::id).orElse(initiator.id());
        for (AcceptedToken accepted : tokens) {
            if (OF_INITIATOR.contains(accepted.token().credential().key())) {
                accepted.identityOf(expected)
                        .filter(identity -> !identity.mayBe(expected))
                        .ifPresent(identity -> diagnosis.fault(
                                accepted.token().key(),
                                "signs in somebody else than the initiator: " + identity.phrase()
                                        + "; get a token of the initiator"));
            }
        }
    }

    /** If one token differs from all others, it is reported; otherwise those that differ from the default's. */
    private boolean checkTenants(List<AcceptedToken> tokens) {
        List<FetchedToken> withTenant = tokens.stream()
                .map(AcceptedToken::token)
                .filter(token -> token.tenantId().isPresent()
                        && !OF_ANY_TENANT.contains(token.credential().key()))
                .toList();
        Optional<FetchedToken> first =
                withTenant.stream().filter(token -> token.is("default")).findFirst();
        if (first.isEmpty()) {
            return true;
        }
        String expected = tenant(first.get());
        List<FetchedToken> others = withTenant.stream()
                .filter(token -> !tenant(token).equals(expected))
                .toList();
        Set<String> otherTenants =
                others.stream().map(IdentityCheck::tenant).collect(Collectors.toCollection(HashSet::new));
        if (others.size() > 1 && others.size() == withTenant.size() - 1 && otherTenants.size() == 1) {
            diagnosis.fault(
                    first.get().key(),
                    "is of tenant " + expected + ", all the others are of "
                            + otherTenants.iterator().next() + " (" + FetchedToken.BY_ITS_CLAIMS
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
