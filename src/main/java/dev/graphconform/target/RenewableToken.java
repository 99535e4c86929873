package dev.graphconform.target;

import java.util.Optional;
import java.util.function.Supplier;

/** A token that can be fetched anew before it expires, since the target refuses it. */
public interface RenewableToken extends Supplier<Secret> {
    /**
     * The token in place of one that the target refused, fetched once for all who were refused. The same one where the
     * source has no other.
     *
     * @param refused the token that was refused
     * @param claims what the target wants the fresh one to hold, as JSON
     * @throws TargetFileException if none can be fetched
     */
    Secret renewed(Secret refused, Optional<String> claims);
}
