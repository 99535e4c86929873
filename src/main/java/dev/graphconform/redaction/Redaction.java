package dev.graphconform.redaction;

import java.util.EnumSet;
import java.util.Set;

/**
 * The redaction layers of a run.
 *
 * @param redactionLayers the layers that are on
 */
public record Redaction(Set<RedactionLayer> redactionLayers) {
    /** All layers. */
    public static final Redaction FULL = new Redaction(EnumSet.allOf(RedactionLayer.class));
    /** Secrets only, not people: for the kit's own simulator, whose people are invented. */
    public static final Redaction OF_SECRETS = FULL.without(RedactionLayer.PEOPLE);
    /** Only what looks like a secret: for a simulator that ends with its run, so that its tokens are useless. */
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

    /**
     * One kind of redaction. Only tests switch layers off, with two exceptions: users may keep identities, and a proof
     * does not mask the tokens of its own simulator.
     */
    public enum RedactionLayer {
        /** Known secrets are masked in every response, before any other code sees it. */
        KNOWN_SECRETS,
        /** Only the values of headers that are known to hold no secret are written. */
        HEADERS,
        /** What looks like a secret is masked, whether the kit knows it or not. */
        SHAPES,
        /** People are replaced by pseudonyms. */
        PEOPLE
    }
}
