package dev.graphconform.simulator.reading;

import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.QueryOptions;
import dev.graphconform.simulator.query.FilterParser;
import dev.graphconform.simulator.query.Projection;
import dev.graphconform.simulator.query.QueryCapabilities;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the response to a list request: context, count, one page of values, and the link to the next page. */
final class CollectionPage {

    private static final String TOP = "$top";
    private static final String SKIP = "$skip";
    private static final String TOKEN = "$skiptoken";

    private CollectionPage() {}

    /**
     * A page of a collection; all of it when the client asks for no page size.
     *
     * @param all the entities with everything in them that can be expanded; they are the page's to change
     */
    static OutgoingResponse of(RequestContext context, String fragment, List<ObjectNode> all) {
        QueryOptions query = context.request().query();
        List<ObjectNode> wanted = ordered(query, filtered(context, all));
        int from = Math.min(number(query, TOKEN, number(query, SKIP, 0)), wanted.size());
        int until = Math.min(wanted.size(), from + number(query, TOP, wanted.size()));
        Projection projection = Projection.of(context);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "@odata.context",
                String.format("%s/$metadata#%s", context.contextRoot(), projection.context(fragment)));
        if (!query.value("$count").filter("false"::equals).isPresent()) {
            json.put("@odata.count", wanted.size());
        }
        if (until < wanted.size()) {
            json.put("@odata.nextLink", nextLink(context, until));
        }
        ArrayNode values = json.putArray("value");
        wanted.subList(from, until).stream().map(projection::on).forEach(values::add);
        return OutgoingResponse.json(200, json);
    }

    private static List<ObjectNode> filtered(RequestContext context, List<ObjectNode> all) {
        QueryCapabilities call = QueryCapabilities.of(context.knownRoute());
        return context.request()
                .query()
                .value("$filter")
                .map(filter -> FilterParser.parse(filter, call).test())
                .map(test -> all.stream().filter(test).toList())
                .orElse(all);
    }

    /** Chats are in their order already: in none of them was anything said, and the newest comes first. */
    private static List<ObjectNode> ordered(QueryOptions query, List<ObjectNode> values) {
        String[] order = query.value("$orderby").orElse("").strip().split(" +");
        if (order[0].isEmpty() || order[0].contains("/")) {
            return values;
        }
        Comparator<ObjectNode> ascending =
                Comparator.comparing(value -> value.path(order[0]).asString(), String.CASE_INSENSITIVE_ORDER);
        return values.stream()
                .sorted(order[order.length - 1].equals("desc") ? ascending.reversed() : ascending)
                .toList();
    }

    private static String nextLink(RequestContext context, int from) {
        String others = context.request().query().without(Set.of(SKIP, TOKEN));
        return String.format(
                "%s%s?%s%s%s=%s",
                context.request().serviceRoot(),
                context.request().rawPath(),
                others,
                others.isEmpty() ? "" : "&",
                TOKEN,
                from);
    }

    private static int number(QueryOptions query, String name, int otherwise) {
        return query.value(name).map(Integer::valueOf).orElse(otherwise);
    }
}
