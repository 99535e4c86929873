package dev.graphconform.target;

import dev.graphconform.target.Credential.DocumentedCredentials;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people whom the page Create chat prints. A mock that looks at no token, and whose target file names nobody else,
 * is one of the page: it is sent the documented examples as they are printed.
 */
final class DocumentedPeople {
    static final Set<String> IDS = Set.of(
            "8b081ef6-4792-4def-b2c9-c363a1bf41d5",
            "82af01c5-f7cc-4a2e-a728-3a5df21afd9d",
            "8c0a1a67-50ce-4114-bb6c-da9c5dbcf6ca",
            "82fe7758-5bb3-4f0d-a43f-e555fd399c6f",
            "3626a173-f2bc-4883-bcf7-01514c3bfb82",
            "4b822dfc-2864-44e6-aa1e-7e0e8552168f",
            "6d1e1501-7a3d-45b7-b71b-68d372e5ce14",
            "8ba98gf6-7fc2-4eb2-c7f2-aef9f21fd98g");

    private DocumentedPeople() {}

    /**
     * The credentials of the page's people on a mock of the page; empty on any other.
     *
     * @param people those of a target file in which no token is a secret
     * @param caller its default credential
     */
    static Optional<DocumentedCredentials> credentials(Map<Persona, Person> people, Credential caller) {
        // the page prints a colleague's id for the person of another tenant, which no target file can repeat
        boolean ofPage = people.values().stream()
                .filter(person -> person.persona() != Persona.PARTNER)
                .allMatch(person -> IDS.contains(person.id()));
        return ofPage ? Optional.of(new MockOfPage(caller)) : Optional.empty();
    }

    private record MockOfPage(Credential caller) implements DocumentedCredentials {
        @Override
        public Credential credentialOf(String userKey) {
            return caller.token().get().isPlain()
                    ? caller
                    : new Credential(
                            caller.key(),
                            caller.kind(),
                            new Memoized<>(() -> GeneratedToken.of(caller.key(), caller.kind(), userKey)
                                    .token()),
                            caller.tokenRefresh());
        }

        @Override
        public boolean orOwnPeople() {
            return true;
        }
    }
}
