package dev.graphconform.simulator.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The API version, resource, method and keys that a request addresses.
 *
 * @param version the API version
 * @param resource the resource
 * @param method a method that the resource takes
 * @param keys the keys in the path, decoded, in order
 */
public record Route(ApiVersion version, Resource resource, String method, List<String> keys) {

    /** Whether this is a certain call. */
    public boolean is(String wantedMethod, Resource wantedResource) {
        return resource == wantedResource && method.equals(wantedMethod);
    }

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
}
