package dev.graphconform.judgement;

import dev.graphconform.target.Cloud;
import dev.graphconform.target.Target;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Below which roots the addresses in bodies are right: a cloud has one; a mock may speak in the name of any. */
final class ContextRoots {
    private ContextRoots() {}

    static boolean isCloud(URI serviceRoot) {
        return clouds().anyMatch(serviceRoot::equals);
    }

    /** Those of OData contexts in the answers of this service. */
    static List<URI> of(URI serviceRoot, Optional<Target> target) {
        if (isCloud(serviceRoot)) {
            return List.of(serviceRoot);
        }
        List<URI> known =
                target.map(named -> named.payloadRoots().contextRoots()).orElseGet(() -> clouds().toList());
        return Stream.concat(Stream.of(serviceRoot), known.stream()).distinct().toList();
    }

    /** Whether people and apps may be bound by this address, for a service. */
    static boolean binds(URI address, URI serviceRoot) {
        return Stream.concat(Stream.of(serviceRoot), clouds())
                .anyMatch(root -> root.getRawAuthority().equalsIgnoreCase(address.getRawAuthority()));
    }

    private static Stream<URI> clouds() {
        return Arrays.stream(Cloud.values()).map(Cloud::serviceRoot);
    }
}
