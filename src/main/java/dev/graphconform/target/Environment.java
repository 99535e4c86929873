package dev.graphconform.target;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The environment variables; nothing else in the kit reads those of the process. */
public final class Environment {
    private final Function<String, Optional<String>> variables;

    private Environment(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    /** The variables of this process. */
    public static Environment ofProcess() {
        return new Environment(name -> Optional.ofNullable(System.getenv(name)));
    }

    /** Exactly these variables. */
    public static Environment of(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        return new Environment(name -> Optional.ofNullable(copy.get(name)));
    }

    /** The value of a variable, possibly the empty string; empty when it is not set. */
    public Optional<String> variable(String name) {
        return variables.apply(name);
    }
}
