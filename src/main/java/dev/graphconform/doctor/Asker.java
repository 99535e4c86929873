package dev.graphconform.doctor;

import java.util.List;
import java.util.Optional;

/** Chooses whose token a look-up is made with: one that claims a permission for it, or else the first. */
final class Asker {
    private static final List<String> PREFERRED = List.of("default", "reader", "cleaner", "application");

    private final List<HeldToken> tokens;

    Asker(List<TriedToken> taken) {
        tokens = PREFERRED.stream()
                .flatMap(key -> taken.stream().map(TriedToken::token).filter(token -> token.is(key)))
                .toList();
    }

    /** Who asks; empty when there is nobody. */
    Optional<HeldToken> choose(Call call) {
        return tokens.stream().filter(token -> token.claims(call)).findFirst().or(this::first);
    }

    /** Who asks what anybody may ask. */
    Optional<HeldToken> first() {
        return tokens.stream().findFirst();
    }
}
