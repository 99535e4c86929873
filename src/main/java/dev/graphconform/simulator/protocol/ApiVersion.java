package dev.graphconform.simulator.protocol;

import java.util.Arrays;
import java.util.Optional;

/** The two API versions that serve Create chat; they share one state. */
public enum ApiVersion {
    V1("v1.0"),
    BETA("beta");

    private final String segment;

    ApiVersion(String segment) {
        this.segment = segment;
    }

    /** The version as the first segment of a path. */
    public String segment() {
        return segment;
    }

    /** The version that a path segment names. */
    public static Optional<ApiVersion> of(String segment) {
        return Arrays.stream(values())
                .filter(version -> version.segment.equals(segment))
                .findFirst();
    }
}
