package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.header;
import static dev.graphconform.simulator.deviation.ResponseMutations.without;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.PercentEncoding;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Liberties in header fields and in the form of addresses. */
final class HeaderLiberties {

    private static final Pattern KEYS = Pattern.compile("/chats\\('(.+)'\\)/operations\\('(.+)'\\)");

    private HeaderLiberties() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "liberty~created-without-location",
                        "a new chat comes without a Location",
                        () -> changingResponse(Conditions::chatReturned, without("Location"))),
                deviation(
                        "liberty~created-with-own-location",
                        "a new chat comes with its address on this service",
                        () -> changingResponse(
                                Conditions::chatReturned,
                                (handled, response) -> response.withHeader(
                                        "Location",
                                        handled.context().versionRoot().concat(chatPath(response))))),
                deviation(
                        "liberty~created-with-relative-location",
                        "a new chat comes with a relative address",
                        () -> changingResponse(
                                Conditions::chatReturned,
                                response -> response.withHeader("Location", chatPath(response)))),
                location(
                        "liberty~operation-address-absolute",
                        "the address of an operation is absolute",
                        (handled, location) -> handled.context().versionRoot().concat(location)),
                location(
                        "liberty~operation-address-version-in-front",
                        "the address of an operation begins with the version",
                        (handled, location) -> String.format(
                                "/%s%s",
                                handled.context().knownRoute().version().segment(), location)),
                keys(
                        "liberty~operation-address-bare-keys",
                        "the address of an operation has bare keys",
                        "/chats/%s/operations/%s",
                        false),
                keys(
                        "liberty~operation-address-bare-encoded-keys",
                        "the address of an operation has bare keys, percent-encoded",
                        "/chats/%s/operations/%s",
                        true),
                keys(
                        "liberty~operation-address-encoded-keys",
                        "the address of an operation has quoted keys, percent-encoded",
                        "/chats('%s')/operations('%s')",
                        true),
                keys(
                        "liberty~operation-address-encoded-quotes",
                        "in the address of an operation even the quotes are percent-encoded",
                        "/chats(%%27%s%%27)/operations(%%27%s%%27)",
                        true),
                location(
                        "liberty~operation-address-absolute-bare-keys",
                        "the address of an operation is absolute and has bare keys",
                        (handled, location) -> handled.context()
                                .versionRoot()
                                .concat(rewritten(location, "/chats/%s/operations/%s", false))),
                deviation(
                        "liberty~accepted-without-media-type",
                        "an accepted app comes without the Content-Type that the page prints",
                        () -> changingResponse(Conditions::accepted, without("Content-Type"))),
                deviation(
                        "liberty~accepted-with-retry-after",
                        "an accepted app comes with a hint when to look",
                        () -> changingResponse(Conditions::accepted, header("Retry-After", "0"))),
                mediaType("liberty~media-type-plain", "the media type comes without parameters", "application/json"),
                mediaType(
                        "liberty~media-type-charset",
                        "the media type comes with a charset",
                        "application/json; charset=utf-8"),
                deviation(
                        "liberty~client-request-id-in-other-case",
                        "the client's id comes back in upper case",
                        () -> changingResponse(
                                Conditions::always,
                                response -> response.withHeader(
                                        "client-request-id",
                                        response.header("client-request-id")
                                                .orElse("")
                                                .toUpperCase(Locale.ROOT)))),
                deviation(
                        "liberty~request-id-in-upper-case",
                        "the service's id is in upper case",
                        () -> changingResponse(Conditions::always, HeaderLiberties::upperRequestId)),
                deviation(
                        "liberty~more-headers",
                        "answers come with header fields that no page knows",
                        () -> changingResponse(
                                Conditions::always,
                                response -> response.withHeader("X-Powered-By", "Simulation")
                                        .withHeader("Cache-Control", "no-store")
                                        .withHeader("Deprecation", "@1688169599"))),
                deviation(
                        "liberty~fewer-headers",
                        "answers come without the header fields that only recordings show",
                        () -> changingResponse(
                                Conditions::always,
                                response -> response.withoutHeader("x-ms-ags-diagnostic")
                                        .withoutHeader("OData-Version")
                                        .withoutHeader("Strict-Transport-Security")
                                        .withoutHeader("Vary"))),
                deviation(
                        "liberty~no-challenge",
                        "a 401 comes without a challenge",
                        () -> changingResponse(Conditions::refused, without("WWW-Authenticate"))));
    }

    private static String chatPath(OutgoingResponse response) {
        return response.header("Location").orElse("").replaceFirst("^.*/chats", "/chats");
    }

    private static Deviation location(String id, String line, BiFunction<HandledRequest, String, String> otherwise) {
        return deviation(
                id,
                line,
                () -> changingResponse(
                        Conditions::accepted,
                        (handled, response) -> response.withHeader(
                                "Location",
                                otherwise.apply(
                                        handled, response.header("Location").orElse("")))));
    }

    private static Deviation keys(String id, String line, String form, boolean encoded) {
        return location(id, line, (handled, location) -> rewritten(location, form, encoded));
    }

    private static String rewritten(String location, String form, boolean encoded) {
        Matcher keys = KEYS.matcher(location);
        if (!keys.matches()) {
            return location;
        }
        UnaryOperator<String> spelling = encoded ? PercentEncoding::encode : UnaryOperator.identity();
        return String.format(form, spelling.apply(keys.group(1)), spelling.apply(keys.group(2)));
    }

    private static Deviation mediaType(String id, String line, String mediaType) {
        return deviation(
                id,
                line,
                () -> changingResponse(
                        Conditions::always,
                        response -> response.header("Content-Type").isPresent()
                                ? response.withHeader("Content-Type", mediaType)
                                : response));
    }

    private static OutgoingResponse upperRequestId(OutgoingResponse response) {
        String upper = response.header("request-id").orElse("").toUpperCase(Locale.ROOT);
        return response.withHeader("request-id", upper).editing(json -> {
            if (json.path("error").path("innerError").isObject()) {
                json.withObject("error").withObject("innerError").put("request-id", upper);
            }
        });
    }
}
