package dev.graphconform.report.shapes;

import dev.graphconform.http.Exchange;
import java.net.URI;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A request template and the shape of its response.
 *
 * @param request the method and the path with {@code {id}} for what differs from run to run, for instance {@code GET
 *     /chats/{id}/members}
 * @param shape the shape of the response
 */
public record RequestWithShape(String request, ResponseShape shape) {
    static RequestWithShape of(Exchange exchange) {
        return new RequestWithShape(RequestTemplate.of(exchange), ResponseShape.of(exchange));
    }

    /** Replaces all that differs from run to run, or from target to target, by {@code {id}}. */
    private static final class RequestTemplate {
        private static final Set<String> COLLECTIONS =
                Set.of("chats", "users", "members", "operations", "installedApps", "teamsApps", "appCatalogs");
        private static final Pattern VERSION = Pattern.compile("v1\\.0|beta");
        private static final Pattern KEY = Pattern.compile("\\(.*\\)");
        private static final Pattern WORD = Pattern.compile("\\$?[A-Za-z]{1,40}");
        private static final String ID = "{id}";

        private RequestTemplate() {}

        static String of(Exchange exchange) {
            return exchange.method() + " " + path(exchange.uri()) + query(exchange.uri());
        }

        private static String path(URI uri) {
            StringBuilder path = new StringBuilder();
            String before = "";
            for (String part : uri.getRawPath().split("/")) {
                if (VERSION.matcher(part).matches()) {
                    // what is in front of it is the target's own: a mock may serve below a path
                    path.setLength(0);
                    before = "";
                }
                if (part.isEmpty() || VERSION.matcher(part).matches()) {
                    continue;
                }
                boolean keyed = KEY.matcher(part).find();
                String name = KEY.matcher(part).replaceFirst("");
                boolean id = COLLECTIONS.contains(before) || !WORD.matcher(name).matches();
                path.append('/').append(id ? ID : keyed ? name + "/" + ID : name);
                before = id || keyed ? "" : name;
            }
            return path.isEmpty() ? "/" : path.toString();
        }

        /** The names of the options; their values may be ids. */
        private static String query(URI uri) {
            if (uri.getRawQuery() == null) {
                return "";
            }
            StringJoiner names = new StringJoiner("&", "?", "");
            for (String option : uri.getRawQuery().split("&")) {
                String name = option.split("=", 2)[0].replace("%24", "$");
                names.add(WORD.matcher(name).matches() ? name : ID);
            }
            return names.toString();
        }
    }
}
