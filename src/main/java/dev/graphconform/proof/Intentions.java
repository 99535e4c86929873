package dev.graphconform.proof;

import dev.graphconform.verdict.Checks;
import dev.graphconform.verdict.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** By what each deviation is meant to be caught: declared beforehand, one line a deviation. */
public final class Intentions {
    private static final String RESOURCE = "/dev/graphconform/proof/intentions.yaml";

    private final Map<String, Intention> byDeviation;

    /** Intentions by deviation id. */
    public Intentions(Map<String, Intention> byDeviation) {
        this.byDeviation = Map.copyOf(byDeviation);
    }

    /**
     * The intentions that come with the kit.
     *
     * @throws ProofFault if the data file is missing or malformed
     */
    public static Intentions bundled() {
        try (InputStream data = Intentions.class.getResourceAsStream(RESOURCE)) {
            if (data == null) {
                throw new ProofFault(RESOURCE + " is not on the class path");
            }
            Map<String, Intention> intentions = new LinkedHashMap<>();
            JsonNode root = YAMLMapper.builder().build().readTree(data);
            root.properties().forEach(entry -> intentions.put(entry.getKey(), intention(entry.getKey(), entry.getValue())));
            return new Intentions(intentions);
        } catch (JacksonException | IOException malformed) {
            throw new ProofFault(RESOURCE + " cannot be read: " + malformed.getMessage());
        }
    }

    /** The intention of a deviation. */
    public Optional<Intention> of(String deviationId) {
        return Optional.ofNullable(byDeviation.get(deviationId));
    }

    /** Every deviation that has one. */
    public Set<String> deviations() {
        return byDeviation.keySet();
    }

    private static Intention intention(String id, JsonNode value) {
        if (value.isString()) {
            return new Intention(Outcome.FAILED, value.asString(), "");
        }
        if (value.path("inconclusive").isString()) {
            return new Intention(Outcome.INCONCLUSIVE, Checks.UNDECIDED, value.path("inconclusive").asString());
        }
        throw new ProofFault("the intention of " + id + " is neither a check nor \"inconclusive: <words of the message>\"");
    }
}
