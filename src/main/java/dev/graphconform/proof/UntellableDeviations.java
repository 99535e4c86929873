package dev.graphconform.proof;

import dev.graphconform.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which deviations no recording can tell, with the reason: those of some rules at all, others one by one. */
final class UntellableDeviations {
    private static final String RESOURCE = "/dev/graphconform/proof/untellable-deviations.yaml";

    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Catalogue catalogue;

    /** Those that come with the kit. */
    UntellableDeviations(Catalogue catalogue) {
        this.catalogue = catalogue;
        try (InputStream data = UntellableDeviations.class.getResourceAsStream(RESOURCE)) {
            YAMLMapper.builder()
                    .build()
                    .readTree(data)
                    .properties()
                    .forEach(entry ->
                            reasons.put(entry.getKey(), entry.getValue().asString()));
        } catch (JacksonException | IOException malformed) {
            throw new ProofException(RESOURCE + " cannot be read: " + malformed.getMessage());
        }
    }

    /** Why no recording can tell a deviation; empty where one has to. */
    Optional<String> reason(ProofCase proofCase) {
        if (catalogue.documentedExample(proofCase.rule()).isPresent()) {
            return Optional.of("documented examples are judged by the rules that their requests put in question");
        }
        return Optional.ofNullable(reasons.get(proofCase.id()));
    }
}
