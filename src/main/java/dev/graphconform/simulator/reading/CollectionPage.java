package dev.graphconform.simulator.reading;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.PercentEncoding;
import dev.graphconform.simulator.protocol.QueryOptions;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the response to a list request: context, count, one page of values, and the link to the next page. */
final class CollectionPage {

    /** The rule that query options must be understood before they are obeyed. */
    static final ValidationRule QUERY = new ValidationRule(
            RefusalReason.QUERY, context -> badQuery(context.request().query()));

    private static final String TOP = "$top";
    private static final String SKIP = "$skiptoken";
    private static final String FILTER = "$filter";

    private static final Pattern TERM = Pattern.compile("\\s*([A-Za-z]+)\\s+eq\\s+'((?:[^']|'')*)'\\s*");
    private static final Pattern OR = Pattern.compile("\\s+or\\s+(?=[A-Za-z]+\\s+eq\\s)");

    private CollectionPage() {}

    /** A page of a collection; all of it when the client asks for no page size. */
    static OutgoingResponse of(RequestContext context, String fragment, List<ObjectNode> all) {
        QueryOptions query = context.request().query();
        List<ObjectNode> wanted = query.value(FILTER)
                .flatMap(CollectionPage::filter)
                .map(filter -> all.stream().filter(filter).toList())
                .orElse(all);
        int from = Math.min(number(query, SKIP).orElse(0), wanted.size());
        int until = Math.min(wanted.size(), from + number(query, TOP).orElse(wanted.size()));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.context", String.format("%s/$metadata#%s", context.contextRoot(), fragment));
        json.put("@odata.count", wanted.size());
        if (until < wanted.size()) {
            json.put("@odata.nextLink", nextLink(context, until));
        }
        ArrayNode values = json.putArray("value");
        wanted.subList(from, until).forEach(values::add);
        return OutgoingResponse.json(200, json);
    }

    private static String nextLink(RequestContext context, int from) {
        Map<String, String> options = new TreeMap<>(context.request().query().options());
        options.put(SKIP, Integer.toString(from));
        return options.entrySet().stream()
                .map(option -> option.getKey().concat("=").concat(PercentEncoding.encode(option.getValue())))
                .collect(Collectors.joining(
                        "&",
                        context.request()
                                .serviceRoot()
                                .concat(context.request().rawPath())
                                .concat("?"),
                        ""));
    }

    private static Optional<Refusal> badQuery(QueryOptions query) {
        for (String name : List.of(TOP, SKIP)) {
            if (query.value(name).isPresent() && number(query, name).isEmpty()) {
                return Optional.of(
                        Refusal.badRequest(String.format("The query option '%s' must be a positive number.", name)));
            }
        }
        return query.value(FILTER)
                .filter(filter -> CollectionPage.filter(filter).isEmpty())
                .map(filter -> Refusal.badRequest(String.format(
                        "The query option '$filter' is understood in the form name eq 'value' only, not as %s.",
                        filter)));
    }

    private static Optional<Integer> number(QueryOptions query, String name) {
        return query.value(name).filter(text -> text.matches("[1-9][0-9]{0,5}")).map(Integer::valueOf);
    }

    /** What a filter lets through, or nothing when it is of another form. */
    static Optional<Predicate<ObjectNode>> filter(String filter) {
        List<Predicate<ObjectNode>> terms = new ArrayList<>();
        for (String part : OR.split(filter)) {
            Matcher term = TERM.matcher(part);
            if (!term.matches()) {
                return Optional.empty();
            }
            String name = term.group(1);
            String value = term.group(2).replace("''", "'");
            terms.add(json -> json.path(name).stringValue("").equalsIgnoreCase(value));
        }
        return terms.stream().reduce(Predicate::or);
    }
}
