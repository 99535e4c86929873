package dev.graphconform.target;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The roots in addresses within bodies. A service behind another name, a mock or a proxy, goes on calling itself by the
 * name that the documentation prints, and clients bind people and apps by that name, whatever they connect to.
 *
 * @param bindRoot people and apps are bound by it, {@code v1.0} behind it
 * @param printedRoot stands for the root that the documented examples print
 * @param contextRoots an OData context below any of them is right
 */
public record PayloadRoots(URI bindRoot, URI printedRoot, List<URI> contextRoots) {
    private static final String OWN = "own";

    /** Copies the list. */
    public PayloadRoots {
        contextRoots = List.copyOf(contextRoots);
    }

    /** Of a cloud, which has one name only. */
    static PayloadRoots ofCloud(URI serviceRoot) {
        return new PayloadRoots(serviceRoot, serviceRoot, List.of(serviceRoot));
    }

    /** Of a target given by its service root; it speaks in the name of the global cloud unless another is named. */
    static PayloadRoots ofMock(URI serviceRoot, Optional<Cloud> cloud) {
        URI printed = cloud.orElse(Cloud.GLOBAL).serviceRoot();
        return new PayloadRoots(
                printed,
                printed,
                Stream.of(serviceRoot, Cloud.GLOBAL.serviceRoot(), printed)
                        .distinct()
                        .toList());
    }

    /** The same, but people and apps are bound by what the target file says: the word {@code own}, or a root. */
    PayloadRoots boundBy(String word, URI serviceRoot) {
        return new PayloadRoots(word.equals(OWN) ? serviceRoot : ServiceRoot.of(word), printedRoot, contextRoots);
    }

    /** What is wrong with what the target file says; empty when it is valid. */
    static Optional<String> objection(String word) {
        return word.equals(OWN) ? Optional.empty() : ServiceRoot.objectionToName(word);
    }
}
