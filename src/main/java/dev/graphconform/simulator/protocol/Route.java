package dev.graphconform.simulator.protocol;

import java.util.List;

/**
 * What a request addresses.
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
}
