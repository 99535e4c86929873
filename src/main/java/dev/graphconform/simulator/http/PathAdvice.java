package dev.graphconform.simulator.http;

import dev.graphconform.simulator.protocol.IncomingRequest;
import dev.graphconform.simulator.protocol.Refusal;
import dev.graphconform.simulator.protocol.Resource;
import dev.graphconform.simulator.protocol.Route.ApiVersion;
import dev.graphconform.simulator.protocol.WordSuggestion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Builds the refusals for what is not served, for unknown paths and wrong methods, the latter with a suggestion. */
final class PathAdvice {

    /** The status of what Graph has and the simulator has not; it has no other use here. */
    static final int UNSERVED = 501;

    private PathAdvice() {}

    static Refusal noResource(String rawPath, List<String> segments) {
        return Refusal.notFound(String.format(
                "There is no resource at '%s': %s Did you mean '%s'?", rawPath, reason(segments), nearest(segments)));
    }

    static Refusal unserved(IncomingRequest request) {
        return Refusal.of(
                UNSERVED,
                "NotImplemented",
                String.format(
                        "Graph has this; this simulator of Create chat does not serve it: %s %s.",
                        request.method(), request.rawPath()));
    }

    static Refusal otherMethod(String method, String version, Resource resource) {
        String allowed = String.join(", ", resource.methods());
        String message = resource == Resource.MY_CHATS
                ? String.format(
                        "/me/chats is read-only: it takes %s, not %s. Create chats with POST /%s/chats.",
                        allowed, method, version)
                : String.format(
                        "The resource '/%s/%s' takes %s, not %s.", version, resource.template(), allowed, method);
        return Refusal.of(405, "MethodNotAllowed", message).withHeader("Allow", allowed);
    }

    private static String reason(List<String> segments) {
        String last = segments.get(segments.size() - 1);
        if (last.isEmpty() && segments.size() > 1 && routes(segments.subList(0, segments.size() - 1))) {
            return "the slash at the end is too much.";
        }
        if (ApiVersion.of(segments.get(0)).isPresent()) {
            return "no known path below the version looks like this (paths are in letter case).";
        }
        return Routes.resource(segments).isPresent()
                ? "the version in front is missing."
                : "a path begins with /v1.0 or /beta.";
    }

    private static boolean routes(List<String> segments) {
        return Routes.resource(segments).isPresent()
                || Routes.resource(segments.subList(1, segments.size())).isPresent();
    }

    private static String nearest(List<String> segments) {
        String version = ApiVersion.of(segments.get(0)).orElse(ApiVersion.V1).segment();
        // a first segment that is neither a version nor a collection is most likely a version gone wrong
        boolean versioned =
                ApiVersion.of(segments.get(0)).isPresent() || segments.get(0).matches("v[0-9.]+");
        String below = segments.stream()
                .skip(versioned ? 1 : 0)
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/"));
        int depth = (int) segments.stream()
                .skip(versioned ? 1 : 0)
                .filter(segment -> !segment.isEmpty())
                .count();
        List<String> known =
                Arrays.stream(Resource.values()).map(Resource::template).toList();
        List<String> asDeep = known.stream()
                .filter(template -> template.split("/").length == depth)
                .toList();
        return String.format(
                "/%s/%s",
                version,
                WordSuggestion.to(below, asDeep.isEmpty() ? known : asDeep).orElseThrow());
    }
}
