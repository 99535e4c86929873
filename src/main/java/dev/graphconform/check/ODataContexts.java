package dev.graphconform.check;

import dev.graphconform.target.Target;
import java.net.URI;
import java.util.List;

/**
 * The OData contexts that are right on a target; on one given by its service root, a mock, the documented root is right
 * too, and that of the cloud in whose name it speaks.
 */
public final class ODataContexts {
    private ODataContexts() {}

    /** Those of a target. */
    public static List<String> of(Target target) {
        return below(target.payloadRoots().contextRoots(), target.apiVersion());
    }

    /** Those below any of these roots. */
    public static List<String> below(List<URI> roots, String apiVersion) {
        return roots.stream()
                .map(root -> root + "/" + apiVersion + "/$metadata#chats/$entity")
                .toList();
    }
}
