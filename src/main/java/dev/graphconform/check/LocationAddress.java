package dev.graphconform.check;

import dev.graphconform.http.GraphPath;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code Location} of a 202 addresses. By RFC 3986 the documented value would resolve against the host and
 * lose the version; it is meant relative to service root and version, and read so here.
 */
public sealed interface LocationAddress {

    /**
     * An operation of a chat on the target.
     *
     * @param path what follows the service root, version included, as it came
     * @param chatId the chat's id, decoded
     * @param operationId the operation's id, decoded
     */
    record OperationAddress(String path, String chatId, String operationId) implements LocationAddress {}

    /**
     * Something else, which is never called.
     *
     * @param reason what is wrong with it
     */
    record OtherAddress(String reason) implements LocationAddress {}

    /** Reads the value of the header for a target. */
    static LocationAddress of(String location, URI serviceRoot, String apiVersion) {
        if (location.startsWith("/chats")) {
            return operation("/" + apiVersion + location, apiVersion);
        }
        if (location.startsWith("/") && !location.startsWith("//")) {
            // with the version in front; below a path, perhaps with the whole path on the host, as RFC 3986 has it
            return operation(
                    serviceRoot.getRawPath().isEmpty()
                            ? location
                            : GraphPath.belowPath(serviceRoot, location).orElse(location),
                    apiVersion);
        }
        URI absolute;
        try {
            absolute = new URI(location);
        } catch (URISyntaxException malformed) {
            return new OtherAddress("it is no URL");
        }
        if (absolute.getScheme() == null && absolute.getAuthority() == null) {
            return new OtherAddress(
                    "it is relative to nothing the page shows: it starts neither with a slash nor with the "
                            + "service root");
        }
        if (!GraphPath.isSameOrigin(serviceRoot, absolute)) {
            return new OtherAddress("it is on another host than the service root");
        }
        if (absolute.getRawQuery() != null || absolute.getRawFragment() != null) {
            return new OtherAddress("it has a query or a fragment");
        }
        return GraphPath.belowPath(serviceRoot, absolute.getRawPath())
                .map(path -> operation(path, apiVersion))
                .orElseGet(() -> new OtherAddress("it is not below the path of the service root"));
    }

    private static LocationAddress operation(String path, String apiVersion) {
        Matcher form = Pattern.compile(
                        "/" + Pattern.quote(apiVersion) + "/chats" + GraphPath.KEY + "/operations" + GraphPath.KEY)
                .matcher(path);
        if (!form.matches()) {
            return new OtherAddress(
                    "it is no operation of a chat: /chats(..)/operations(..) was expected below " + apiVersion);
        }
        if (GraphPath.leadsUp(path)) {
            return new OtherAddress("it leads out of the service root");
        }
        return new OperationAddress(path, decoded(form.group(1), form.group(2)), decoded(form.group(3), form.group(4)));
    }

    private static String decoded(String quoted, String segment) {
        return GraphPath.key(quoted, segment).orElse(quoted != null ? quoted : segment);
    }
}
