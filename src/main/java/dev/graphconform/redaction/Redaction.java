package dev.graphconform.redaction;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which layers of redaction a run has.
 *
 * @param redactionLayers the layers
 */
public record Redaction(Set<RedactionLayer> redactionLayers) {
    /** Everything. */
    public static final Redaction FULL = new Redaction(EnumSet.allOf(RedactionLayer.class));
    /** Secrets only: for people that nobody has to protect, those of the kit's own simulator. */
    public static final Redaction OF_SECRETS = FULL.without(RedactionLayer.PEOPLE);
    /** What looks like a secret only: for secrets that open nothing, those of a simulator that ends with its run. */
    public static final Redaction OF_SHAPES = OF_SECRETS.without(RedactionLayer.KNOWN_SECRETS);

    /** Copies the layers. */
    public Redaction {
        redactionLayers = Set.copyOf(redactionLayers);
    }

    /** The same without one layer. */
    public Redaction without(RedactionLayer redactionLayer) {
        EnumSet<RedactionLayer> others = EnumSet.noneOf(RedactionLayer.class);
        others.addAll(redactionLayers);
        others.remove(redactionLayer);
        return new Redaction(others);
    }

    /** Whether the layer is on. */
    public boolean has(RedactionLayer redactionLayer) {
        return redactionLayers.contains(redactionLayer);
    }
}
