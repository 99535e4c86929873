package dev.graphconform.doctor;

import java.util.List;
import java.util.Optional;

/** Chooses whose token a look-up is made with: one that claims a permission for it, or else the first. */
final class TokenSelector {
    private static final List<String> PREFERRED = List.of("default", "reader", "cleaner", "application");

    private final List<FetchedToken> tokens;

    TokenSelector(List<AcceptedToken> taken) {
        tokens = PREFERRED.stream()
                .flatMap(key -> taken.stream().map(AcceptedToken::token).filter(token -> token.is(key)))
                .toList();
    }

    /** Who asks; empty when there is nobody. */
    Optional<FetchedToken> choose(GraphOperation graphOperation) {
        return tokens.stream()
                .filter(token -> token.claims(graphOperation))
                .findFirst()
                .or(this::first);
    }

    /** Who asks what anybody may ask. */
    Optional<FetchedToken> first() {
        return tokens.stream().findFirst();
    }
}
