package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.Displays.header;
import static dev.graphconform.simulator.deviation.Displays.showing;
import static dev.graphconform.simulator.deviation.Displays.without;

import dev.graphconform.simulator.conduct.Occasion;
import dev.graphconform.simulator.graph.GraphAnswer;
import dev.graphconform.simulator.graph.PercentEncoding;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other header fields and other forms of an address: all of it conformant. */
final class HeaderLiberties {

    private static final Pattern KEYS = Pattern.compile("/chats\\('(.+)'\\)/operations\\('(.+)'\\)");

    private HeaderLiberties() {
    }

    static List<Deviation> all() {
        return List.of(
                deviation("liberty~created-without-location", "a new chat comes without a Location",
                        () -> showing(When::handedOver, without("Location"))),
                deviation("liberty~created-with-own-location", "a new chat comes with its address on this service",
                        () -> showing(When::handedOver, (occasion, answer) -> answer.withHeader("Location",
                                occasion.situation().versionRoot().concat(chatPath(answer))))),
                deviation("liberty~created-with-relative-location", "a new chat comes with a relative address",
                        () -> showing(When::handedOver, answer -> answer.withHeader("Location", chatPath(answer)))),
                location("absolute", "the address of an operation is absolute", (occasion, location) ->
                        occasion.situation().versionRoot().concat(location)),
                location("version-in-front", "the address of an operation begins with the version",
                        (occasion, location) -> String.format("/%s%s",
                                occasion.situation().knownRoute().version().segment(), location)),
                keys("bare-keys", "the address of an operation has bare keys", "/chats/%s/operations/%s", false),
                keys("bare-encoded-keys", "the address of an operation has bare keys, percent-encoded",
                        "/chats/%s/operations/%s", true),
                keys("encoded-keys", "the address of an operation has quoted keys, percent-encoded",
                        "/chats('%s')/operations('%s')", true),
                keys("encoded-quotes", "in the address of an operation even the quotes are percent-encoded",
                        "/chats(%%27%s%%27)/operations(%%27%s%%27)", true),
                location("absolute-bare-keys", "the address of an operation is absolute and has bare keys",
                        (occasion, location) -> occasion.situation().versionRoot()
                                .concat(rewritten(location, "/chats/%s/operations/%s", false))),
                deviation("liberty~accepted-with-media-type", "an accepted app comes with a Content-Type and no body",
                        () -> showing(When::accepted, header("Content-Type", "application/json"))),
                deviation("liberty~accepted-with-retry-after", "an accepted app comes with a hint when to look",
                        () -> showing(When::accepted, header("Retry-After", "0"))),
                mediaType("plain", "the media type comes without parameters", "application/json"),
                mediaType("charset", "the media type comes with a charset", "application/json; charset=utf-8"),
                deviation("liberty~client-request-id-in-other-case", "the client's id comes back in upper case",
                        () -> showing(When::always, answer -> answer.withHeader("client-request-id",
                                answer.header("client-request-id").orElse("").toUpperCase(Locale.ROOT)))),
                deviation("liberty~request-id-in-upper-case", "the service's id is in upper case",
                        () -> showing(When::always, HeaderLiberties::upperRequestId)),
                deviation("liberty~more-headers", "answers come with header fields that no page knows",
                        () -> showing(When::always, answer -> answer.withHeader("X-Powered-By", "Simulation")
                                .withHeader("Cache-Control", "no-store").withHeader("Deprecation", "@1688169599"))),
                deviation("liberty~fewer-headers", "answers come without the header fields that only recordings show",
                        () -> showing(When::always, answer -> answer.withoutHeader("x-ms-ags-diagnostic")
                                .withoutHeader("OData-Version").withoutHeader("Strict-Transport-Security")
                                .withoutHeader("Vary"))),
                deviation("liberty~no-challenge", "a 401 comes without a challenge",
                        () -> showing(When::refused, without("WWW-Authenticate"))));
    }

    private static String chatPath(GraphAnswer answer) {
        return answer.header("Location").orElse("").replaceFirst("^.*/chats", "/chats");
    }

    private static Deviation location(String name, String line, BiFunction<Occasion, String, String> otherwise) {
        return deviation("liberty~operation-address-".concat(name), line, () -> showing(When::accepted,
                (occasion, answer) -> answer.withHeader("Location",
                        otherwise.apply(occasion, answer.header("Location").orElse("")))));
    }

    private static Deviation keys(String name, String line, String form, boolean encoded) {
        return location(name, line, (occasion, location) -> rewritten(location, form, encoded));
    }

    private static String rewritten(String location, String form, boolean encoded) {
        Matcher keys = KEYS.matcher(location);
        if (!keys.matches()) {
            return location;
        }
        UnaryOperator<String> spelling = encoded ? PercentEncoding::encode : UnaryOperator.identity();
        return String.format(form, spelling.apply(keys.group(1)), spelling.apply(keys.group(2)));
    }

    private static Deviation mediaType(String name, String line, String mediaType) {
        return deviation("liberty~media-type-".concat(name), line, () -> showing(When::always, answer ->
                answer.header("Content-Type").isPresent() ? answer.withHeader("Content-Type", mediaType) : answer));
    }

    private static GraphAnswer upperRequestId(GraphAnswer answer) {
        String upper = answer.header("request-id").orElse("").toUpperCase(Locale.ROOT);
        return answer.withHeader("request-id", upper).editing(json -> {
            if (json.path("error").path("innerError").isObject()) {
                json.withObject("error").withObject("innerError").put("request-id", upper);
            }
        });
    }
}
