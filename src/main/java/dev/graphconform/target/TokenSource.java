package dev.graphconform.target;

/** Where tokens come from. */
@FunctionalInterface
public interface TokenSource {
    /**
     * A token, fetched now.
     *
     * @throws TargetFileException with place and remedy when none can be had
     */
    IssuedToken issue(TokenDemand demand);
}
