package dev.graphconform.simulator.http;

import dev.graphconform.simulator.protocol.IncomingRequest;
import dev.graphconform.simulator.protocol.PercentEncoding;
import dev.graphconform.simulator.protocol.Refusal;
import dev.graphconform.simulator.protocol.Resource;
import dev.graphconform.simulator.protocol.Route;
import dev.graphconform.simulator.protocol.Route.ApiVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the resource that a request addresses. */
final class Routes {

    private static final Pattern QUOTED_KEY = Pattern.compile("([A-Za-z]+)\\('((?:[^']|'')+)'\\)");

    /**
     * What Graph takes (the pages of the calls) at the addresses that the simulator serves, and the simulator does not.
     */
    private static final Map<Resource, Set<String>> UNSERVED_METHODS = Map.of(
            Resource.CHAT, Set.of("PATCH"),
            Resource.MEMBERS, Set.of("POST"),
            Resource.INSTALLED_APPS, Set.of("POST"),
            Resource.ME, Set.of("PATCH"),
            Resource.USERS, Set.of("POST"),
            Resource.USER, Set.of("PATCH", "DELETE"),
            Resource.TEAMS_APPS, Set.of("POST"));

    private Routes() {}

    /** The route of a request, when path and method are right. */
    static Optional<Route> find(IncomingRequest request) {
        List<String> segments = Routes.segments(request.rawPath());
        return ApiVersion.of(segments.get(0))
                .flatMap(version -> resource(below(segments))
                        .filter(resource -> resource.methods().contains(request.method()))
                        .map(resource ->
                                new Route(version, resource, request.method(), keys(resource, below(segments)))));
    }

    /** Why a request has no route; nothing when it has one. */
    static Optional<Refusal> fault(IncomingRequest request) {
        List<String> segments = Routes.segments(request.rawPath());
        Optional<Resource> resource = ApiVersion.of(segments.get(0)).flatMap(unused -> resource(below(segments)));
        if (resource.isEmpty()) {
            return Optional.of(
                    ApiVersion.of(segments.get(0)).isPresent() && GraphNames.has(below(segments))
                            ? PathAdvice.unserved(request)
                            : PathAdvice.noResource(request.rawPath(), segments));
        }
        return resource.filter(found -> !found.methods().contains(request.method()))
                .map(found -> UNSERVED_METHODS.getOrDefault(found, Set.of()).contains(request.method())
                        ? PathAdvice.unserved(request)
                        : PathAdvice.otherMethod(request.method(), segments.get(0), found));
    }

    /** The resource at these segments below the version. */
    static Optional<Resource> resource(List<String> segments) {
        return Arrays.stream(Resource.values())
                .filter(resource -> matches(resource.segments(), segments))
                .findFirst()
                .filter(found -> !endsInKey(found) || !GraphNames.nameInPlaceOfKey(segments));
    }

    private static boolean matches(List<String> template, List<String> segments) {
        if (template.size() != segments.size()) {
            return false;
        }
        for (int index = 0; index < template.size(); index++) {
            boolean fits = isKey(template.get(index))
                    ? !segments.get(index).isEmpty()
                    : template.get(index).equals(segments.get(index));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static List<String> keys(Resource resource, List<String> segments) {
        List<String> keys = new ArrayList<>();
        for (int index = 0; index < segments.size(); index++) {
            if (isKey(resource.segments().get(index))) {
                keys.add(segments.get(index));
            }
        }
        return keys;
    }

    private static boolean endsInKey(Resource resource) {
        return isKey(resource.segments().get(resource.segments().size() - 1));
    }

    private static boolean isKey(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> below(List<String> segments) {
        return segments.subList(1, segments.size());
    }

    /** The segments of a raw path, decoded; an escape that is broken stays as it is. */
    static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        // -1 keeps the empty segment behind a slash at the end, so that the refusal can name it
        for (String raw : rawPath.replaceFirst("^/", "").split("/", -1)) {
            String segment = PercentEncoding.decode(raw).orElse(raw);
            Matcher key = QUOTED_KEY.matcher(segment);
            if (key.matches()) {
                segments.add(key.group(1));
                segments.add(key.group(2).replace("''", "'"));
            } else {
                segments.add(segment);
            }
        }
        return segments;
    }
}
