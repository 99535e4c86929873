package dev.graphconform.target;

import dev.graphconform.config.SpellingSuggestion;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The environment variables; nothing else in the kit reads those of the process. */
public final class Environment {
    /** Shorter names are all alike. */
    private static final int TELLING = 4;

    private final Function<String, Optional<String>> variables;
    private final Supplier<Collection<String>> names;

    private Environment(Function<String, Optional<String>> variables, Supplier<Collection<String>> names) {
        this.variables = variables;
        this.names = names;
    }

    /** The variables of this process. */
    public static Environment ofProcess() {
        return new Environment(
                name -> Optional.ofNullable(System.getenv(name)),
                () -> System.getenv().keySet());
    }

    /** Exactly these variables. */
    public static Environment of(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        return new Environment(name -> Optional.ofNullable(copy.get(name)), copy::keySet);
    }

    /** The value of a variable, possibly the empty string; empty when it is not set. */
    public Optional<String> variable(String name) {
        return variables.apply(name);
    }

    /** The name of a variable that is set and nearly has this name; never a value. */
    Optional<String> nearestName(String name) {
        return name.length() < TELLING
                ? Optional.empty()
                : SpellingSuggestion.to(
                        name,
                        names.get().stream()
                                .filter(known -> known.length() >= TELLING)
                                .toList());
    }
}
