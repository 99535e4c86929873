package dev.graphconform.simulator.query;

import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.QueryOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Obeys {@code $select} and {@code $expand}: of all that there is, what the client asked for. */
public final class Projection {

    private final Set<String> selected;
    private final List<String> expanded;
    private final List<String> expandable;

    private Projection(QueryOptions query, QueryCapabilities call) {
        this.selected = query.selected();
        this.expanded = query.expanded();
        this.expandable = call.expandable();
    }

    /** That of a request. */
    public static Projection of(RequestContext context) {
        return new Projection(context.request().query(), QueryCapabilities.of(context.knownRoute()));
    }

    /** An entity that has everything, expanded; only what was asked for stays in it. */
    public ObjectNode on(ObjectNode entity) {
        return entity.retain(
                entity.propertyNames().stream().filter(this::wanted).toList());
    }

    /** A fragment of a context, with what was selected and expanded, as in {@code chats(id,members())}. */
    public String context(String fragment) {
        String projected = Stream.concat(
                        selected.stream()
                                .filter(name -> !expanded.contains(name))
                                .sorted(),
                        expanded.stream().map(name -> name.concat("()")))
                .collect(Collectors.joining(","));
        return projected.isEmpty() ? fragment : String.format("%s(%s)", fragment, projected);
    }

    private boolean wanted(String property) {
        if (expandable.contains(property)) {
            return expanded.contains(property);
        }
        return property.startsWith("@") || selected.isEmpty() || selected.contains(property);
    }
}
