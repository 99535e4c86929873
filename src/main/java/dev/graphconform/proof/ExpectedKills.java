package dev.graphconform.proof;

import dev.graphconform.verdict.KitFailureNames;
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

/** The expected kill of each deviation, as declared beforehand: one line a deviation. */
public final class ExpectedKills {
    private static final String RESOURCE = "/dev/graphconform/proof/expected-kills.yaml";

    private final Map<String, ExpectedKill> byDeviation;

    /** The expected kills by deviation id. */
    public ExpectedKills(Map<String, ExpectedKill> byDeviation) {
        this.byDeviation = Map.copyOf(byDeviation);
    }

    /**
     * The expected kills that come with the kit.
     *
     * @throws ProofException if the data file is missing or malformed
     */
    public static ExpectedKills bundled() {
        try (InputStream data = ExpectedKills.class.getResourceAsStream(RESOURCE)) {
            if (data == null) {
                throw new ProofException(RESOURCE + " is not on the class path");
            }
            Map<String, ExpectedKill> expectedKills = new LinkedHashMap<>();
            JsonNode root = YAMLMapper.builder().build().readTree(data);
            root.properties()
                    .forEach(
                            entry -> expectedKills.put(entry.getKey(), expectedKill(entry.getKey(), entry.getValue())));
            return new ExpectedKills(expectedKills);
        } catch (JacksonException | IOException malformed) {
            throw new ProofException(RESOURCE + " cannot be read: " + malformed.getMessage());
        }
    }

    /** The expected kill of a deviation; empty when none is declared. */
    public Optional<ExpectedKill> of(String deviationId) {
        return Optional.ofNullable(byDeviation.get(deviationId));
    }

    /** The ids of all deviations that have an expected kill. */
    public Set<String> deviations() {
        return byDeviation.keySet();
    }

    private static ExpectedKill expectedKill(String id, JsonNode value) {
        if (value.isString()) {
            return new ExpectedKill(Outcome.FAILED, value.asString(), "");
        }
        if (value.path("check").isString()
                && value.path("bindRoot").asString("").equals("own")) {
            return new ExpectedKill(Outcome.FAILED, value.path("check").asString(), "", true);
        }
        if (value.path("inconclusive").isString()) {
            return new ExpectedKill(
                    Outcome.INCONCLUSIVE,
                    KitFailureNames.UNDECIDED,
                    value.path("inconclusive").asString());
        }
        throw new ProofException("the intention of " + id + " is neither a check, nor a check with \"bindRoot: own\","
                + " nor \"inconclusive: <words of the message>\"");
    }

    /**
     * The outcome and the check by which a deviation must be caught. A rule that fails for another reason proves
     * nothing about this check.
     *
     * @param outcome the outcome of the rule: failed, or inconclusive where only an exhausted retry budget can be seen
     * @param check the name of the check that must fail
     * @param says words that the message must hold; empty for any
     * @param ownBindRoot whether it can be seen only by a target file that says {@code bindRoot: own}
     */
    public record ExpectedKill(Outcome outcome, String check, String says, boolean ownBindRoot) {
        /** Seen by any target file. */
        public ExpectedKill(Outcome outcome, String check, String says) {
            this(outcome, check, says, false);
        }

        /** The text used in messages. */
        @Override
        public String toString() {
            return says.isEmpty() ? check : check + " saying \"" + says + "\"";
        }
    }
}
