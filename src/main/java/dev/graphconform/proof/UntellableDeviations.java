package dev.graphconform.proof;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which deviations no recording can tell, with the reason, and which show more in a recording than in a run. */
final class UntellableDeviations {
    private static final String RESOURCE = "/dev/graphconform/proof/untellable-deviations.yaml";

    private final JsonNode data;
    private final Catalogue catalogue;

    /** Those that come with the kit. */
    UntellableDeviations(Catalogue catalogue) {
        this.catalogue = catalogue;
        try (InputStream file = UntellableDeviations.class.getResourceAsStream(RESOURCE)) {
            data = YAMLMapper.builder().build().readTree(file);
        } catch (JacksonException | IOException malformed) {
            throw new ProofException(RESOURCE + " cannot be read: " + malformed.getMessage());
        }
    }

    /** Why no recording can tell a deviation; empty where one has to. */
    Optional<String> reason(ProofCase proofCase) {
        JsonNode own = data.path("untellable").path(proofCase.id());
        return own.isString()
                ? Optional.of(own.asString())
                : catalogue.rule(proofCase.rule()).flatMap(Rule::untellable);
    }

    /** Whether a deviation is of a documented example, which a recording judges by rules. */
    boolean ofExample(ProofCase proofCase) {
        return catalogue.documentedExample(proofCase.rule()).isPresent();
    }

    /** The rules that fail beside, since a recording judges each exchange by every rule. */
    Set<String> alsoBlamed(ProofCase proofCase) {
        Set<String> rules = new TreeSet<>();
        data.path("alsoBlamed").path(proofCase.id()).forEach(rule -> rules.add(rule.asString()));
        return rules;
    }
}
