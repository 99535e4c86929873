package dev.graphconform.wire.redaction;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which layers of redaction a run has.
 *
 * @param layers the layers
 */
public record Redaction(Set<Layer> layers) {
    /** Everything. */
    public static final Redaction FULL = new Redaction(EnumSet.allOf(Layer.class));
    /** Secrets only: for people that nobody has to protect, those of the kit's own simulator. */
    public static final Redaction OF_SECRETS = FULL.without(Layer.PEOPLE);
    /** What looks like a secret only: for secrets that open nothing, those of a simulator that ends with its run. */
    public static final Redaction OF_SHAPES = OF_SECRETS.without(Layer.KNOWN_SECRETS);

    /** Copies the layers. */
    public Redaction {
        layers = Set.copyOf(layers);
    }

    /** The same without one layer. */
    public Redaction without(Layer layer) {
        EnumSet<Layer> others = EnumSet.noneOf(Layer.class);
        others.addAll(layers);
        others.remove(layer);
        return new Redaction(others);
    }

    /** Whether the layer is on. */
    public boolean has(Layer layer) {
        return layers.contains(layer);
    }
}
