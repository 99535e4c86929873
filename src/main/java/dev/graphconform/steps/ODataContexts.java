package dev.graphconform.steps;

import dev.graphconform.target.Target;
import java.util.List;

/**
 * The OData contexts that are right on a target; on one given by its service root, a mock, the documented root is right
 * too, and that of the cloud in whose name it speaks.
 */
final class ODataContexts {
    private ODataContexts() {}

    static List<String> of(Target target) {
        return target.payloadRoots().contextRoots().stream()
                .map(root -> root + "/" + target.apiVersion() + "/$metadata#chats/$entity")
                .toList();
    }
}
