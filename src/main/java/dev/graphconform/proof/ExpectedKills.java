package dev.graphconform.proof;

import dev.graphconform.verdict.CheckNames;
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
public final class ExpectedKills {
    private static final String RESOURCE = "/dev/graphconform/proof/expected-kills.yaml";

    private final Map<String, ExpectedKill> byDeviation;

    /** Intentions by deviation id. */
    public ExpectedKills(Map<String, ExpectedKill> byDeviation) {
        this.byDeviation = Map.copyOf(byDeviation);
    }

    /**
     * The intentions that come with the kit.
     *
     * @throws ProofException if the data file is missing or malformed
     */
    public static ExpectedKills bundled() {
        try (InputStream data = ExpectedKills.class.getResourceAsStream(RESOURCE)) {
            if (data == null) {
                throw new ProofException(RESOURCE + " is not on the class path");
            }
            Map<String, ExpectedKill> intentions = new LinkedHashMap<>();
            JsonNode root = YAMLMapper.builder().build().readTree(data);
            root.properties()
                    .forEach(entry -> intentions.put(entry.getKey(), expectedKill(entry.getKey(), entry.getValue())));
            return new ExpectedKills(intentions);
        } catch (JacksonException | IOException malformed) {
            throw new ProofException(RESOURCE + " cannot be read: " + malformed.getMessage());
        }
    }

    /** The intention of a deviation. */
    public Optional<ExpectedKill> of(String deviationId) {
        return Optional.ofNullable(byDeviation.get(deviationId));
    }

    /** Every deviation that has one. */
    public Set<String> deviations() {
        return byDeviation.keySet();
    }

    private static ExpectedKill expectedKill(String id, JsonNode value) {
        if (value.isString()) {
            return new ExpectedKill(Outcome.FAILED, value.asString(), "");
        }
        if (value.path("inconclusive").isString()) {
            return new ExpectedKill(
                    Outcome.INCONCLUSIVE,
                    CheckNames.UNDECIDED,
                    value.path("inconclusive").asString());
        }
        throw new ProofException(
                "the intention of " + id + " is neither a check nor \"inconclusive: <words of the message>\"");
    }

    /**
     * By what a deviation is meant to be caught; a rule that fails for another reason proves nothing about this check.
     *
     * @param outcome what becomes of the rule: failed, or inconclusive where a spent budget is all that can be seen
     * @param check the check that must say so
     * @param says words that the message must hold; empty for any
     */
    public record ExpectedKill(Outcome outcome, String check, String says) {

        /** As it stands in sentences. */
        @Override
        public String toString() {
            return says.isEmpty() ? check : check + " saying \"" + says + "\"";
        }
    }
}
