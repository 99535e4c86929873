package dev.graphconform.steps;

import dev.graphconform.target.Target;
import java.util.List;
import java.util.stream.Stream;

/**
 * The OData contexts that are right on a target; on one given by its service root, a mock, the documented root is right
 * too.
 */
final class ODataContexts {
    private ODataContexts() {}

    static List<String> of(Target target) {
        Stream<String> documented =
                target.cloud().isEmpty() ? Stream.of("https://graph.microsoft.com") : Stream.empty();
        return Stream.concat(Stream.of(target.serviceRoot().toString()), documented)
                .map(root -> root + "/" + target.apiVersion() + "/$metadata#chats/$entity")
                .toList();
    }
}
