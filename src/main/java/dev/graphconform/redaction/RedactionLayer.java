package dev.graphconform.redaction;

/**
 * What keeps secrets and people out of outputs. Each is switched off for tests only, save two: people may keep
 * identities, and a proof does not mask the tokens of its own simulator, which open nothing.
 */
public enum RedactionLayer {
    /** Known secrets are masked in everything that comes back, before anything else sees it. */
    KNOWN_SECRETS,
    /** Only headers that are known to hold none are written with their values. */
    HEADERS,
    /** What looks like a secret is masked, whether the kit knows it or not. */
    SHAPES,
    /** People are written as their parts. */
    PEOPLE
}
