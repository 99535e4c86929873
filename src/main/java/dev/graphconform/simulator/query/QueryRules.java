package dev.graphconform.simulator.query;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.protocol.QueryOptions;
import dev.graphconform.simulator.protocol.QueryOptions.QueryOption;
import dev.graphconform.simulator.protocol.Refusal;
import dev.graphconform.simulator.protocol.Route;
import dev.graphconform.simulator.protocol.Route.ApiVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule that a query option is understood and obeyed, or the request refused. */
public final class QueryRules {

    /** Applied to every call once it is authorized. */
    public static final ValidationRule ALL = new ValidationRule(
            RefusalReason.QUERY,
            context -> QueryRules.faults(context).findFirst().map(Refusal::badRequest));

    private QueryRules() {}

    private static Stream<String> faults(RequestContext context) {
        Route route = context.knownRoute();
        QueryOptions query = context.request().query();
        return query.all().stream()
                .map(option -> nameFault(option, query, route)
                        .or(() -> valueFault(option, query, QueryCapabilities.of(route))))
                .flatMap(Optional::stream);
    }

    private static Optional<String> nameFault(QueryOption option, QueryOptions query, Route route) {
        if (!option.system()) {
            return Optional.of(
                    String.format("The query option '%s' is none that %s takes.", option.sent(), call(route)));
        }
        if (!option.sent().startsWith("$") && route.version() == ApiVersion.V1) {
            return Optional.of(String.format(
                    "The query option '%s' is spelled '%s': the prefix is optional on beta only.",
                    option.sent(), option.name()));
        }
        if (query.all().stream()
                        .filter(other -> other.name().equals(option.name()))
                        .count()
                > 1) {
            return Optional.of(String.format(
                    "Query option '%s' was specified more than once, but it must be specified at most once.",
                    option.name()));
        }
        List<String> taken = QueryCapabilities.of(route).options();
        return taken.contains(option.name())
                ? Optional.empty()
                : Optional.of(String.format(
                        "The query option '%s' is not supported: %s takes %s.",
                        option.name(), call(route), taken.isEmpty() ? "none" : String.join(", ", taken)));
    }

    private static Optional<String> valueFault(QueryOption option, QueryOptions query, QueryCapabilities call) {
        String value = option.value();
        return switch (option.name()) {
            case "$select" -> selectFault(query, call);
            case "$expand" -> unknown("expand", query.expanded(), call.expandable());
            case "$filter" -> FilterParser.parse(value, call).fault();
            case "$top" -> call.topFault(value);
            case "$skip" ->
                unless(value.matches("[0-9]{1,6}"), "The query option '$skip' must be a number, not negative.");
            case "$skiptoken" ->
                unless(value.matches("[1-9][0-9]{0,5}"), "The query option '$skiptoken' is none that was handed out.");
            case "$count" ->
                unless(value.matches("true|false"), "The query option '$count' must be 'true' or 'false'.");
            case "$orderby" ->
                unless(
                        call.sortable().contains(value.strip().replaceAll(" +", " ")),
                        String.format(
                                "The query option '$orderby' takes one of: %s.", String.join(", ", call.sortable())));
            case "$format" ->
                unless(
                        value.matches("json|application/json(;.*)?"),
                        "The query option '$format' takes 'json', or 'application/json' with parameters.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> selectFault(QueryOptions query, QueryCapabilities call) {
        return unknown(
                "select",
                query.selected(),
                Stream.concat(call.properties().stream(), query.expanded().stream())
                        .toList());
    }

    private static Optional<String> unknown(String what, Iterable<String> named, List<String> known) {
        for (String name : named) {
            if (!known.contains(name)) {
                return Optional.of(String.format(
                        "Could not find a property named '%s' to %s; there are %s.",
                        name, what, String.join(", ", known)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unless(boolean good, String fault) {
        return good ? Optional.empty() : Optional.of(fault);
    }

    private static String call(Route route) {
        return String.format(
                "%s /%s/%s",
                route.method(), route.version().segment(), route.resource().template());
    }
}
