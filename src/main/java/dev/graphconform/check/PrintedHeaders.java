package dev.graphconform.check;

import dev.graphconform.check.PageAnswerChecks.PageTarget;
import dev.graphconform.check.PrintedShape.Fault;
import dev.graphconform.http.Header;
import dev.graphconform.request.HttpMessage;
import dev.graphconform.request.PageRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The headers of a printed answer: that they are there, the media type, where addresses lead, and what comes back of
 * the request.
 *
 * @param response the answer
 * @param printed the printed answer
 * @param request the request
 * @param target what the answer may name
 */
record PrintedHeaders(Response response, HttpMessage printed, PageRequest request, PageTarget target) {
    /** They frame the message, whatever it says. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("transfer-encoding", "connection", "keep-alive", "content-encoding");

    private static final String LENGTH = "Content-Length";

    /** What a server or what stands before it may leave out. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("date", "server", "cache-control", "strict-transport-security");

    /** Said once for a whole site, and on plain HTTP never. */
    private static final String SITE_POLICY = "strict-transport-security";

    /** Another with each answer, or with each machine that answers: ids of requests, times, what tells of the way. */
    private static final Pattern OF_EACH_ANSWER = Pattern.compile("(?i)date|age|expires|server|via|set-cookie"
            + "|traceparent|tracestate|x-ms-.*|(x-)?ratelimit-.*|x-(cache.*|azure-ref|served-by|powered-by)"
            + "|(.+-)?(request|correlation|trace|activity|session)-?id");

    private static final Pattern SEPARATOR = Pattern.compile("\\s*([,;])\\s*");

    /**
     * Compares them.
     *
     * @throws RuleViolationException if one is missing or wrong
     */
    void compare(Fault fault) {
        compared().forEach(header -> compare(header, fault));
    }

    private void compare(Header expected, Fault fault) {
        String name = expected.name();
        boolean free = OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT)) && !target.asPrinted();
        if (free || name.equalsIgnoreCase(SITE_POLICY)) {
            return;
        }
        if (name.equalsIgnoreCase(LENGTH)) {
            length(fault);
            return;
        }
        String value = came(name)
                .orElseThrow(
                        () -> fault.of(CheckName.EXAMPLE_HEADER, "the header " + name, "none", "the header " + name));
        String printedValue = request.values().in(expected.value());
        if (isContentType(name)) {
            String type = mediaType(printedValue);
            if (!response.mediaType().equals(Optional.of(type))) {
                throw fault.of(CheckName.EXAMPLE_MEDIA_TYPE, type, value, "the media type");
            }
        } else if (name.toLowerCase(Locale.ROOT).endsWith("location")) {
            address(name, expected.value(), value, fault);
        } else if (request.headers().stream().anyMatch(sent -> sent.value().equals(printedValue))
                && !value.equalsIgnoreCase(printedValue)) {
            throw fault.of(CheckName.EXAMPLE_HEADER, printedValue, value, "the header " + name);
        }
    }

    /**
     * Lengths that pages print are seldom true, so it has to be told, as a number or by chunks, and is not compared.
     */
    private void length(Fault fault) {
        boolean told = came(LENGTH).isPresent() || came("Transfer-Encoding").isPresent();
        if (target.asPrinted() && response.status() != 204 && !told) {
            throw fault.of(
                    CheckName.EXAMPLE_HEADER, "the header " + LENGTH + ", or chunks", "none", "the header " + LENGTH);
        }
    }

    private void address(String name, String printedAddress, String actual, Fault fault) {
        Optional<String> wrong = new PrintedAddress(printedAddress, request.values())
                .fault(actual, printedId(), response.text("id"), target.hosts());
        wrong.ifPresent(expected -> {
            throw fault.of(CheckName.EXAMPLE_HEADER, expected, actual, "the header " + name);
        });
    }

    private Optional<String> printedId() {
        return PageAnswerChecks.printedJson(printed)
                .flatMap(json -> Optional.ofNullable(
                        json.path("id").isString() ? json.path("id").asString() : null));
    }

    /** Those with another value than printed; of a media type its parameters. */
    List<ValueDifference> differences() {
        return compared().flatMap(expected -> difference(expected).stream()).toList();
    }

    private Optional<ValueDifference> difference(Header expected) {
        String name = expected.name();
        Optional<String> value = came(name);
        boolean varies = name.equalsIgnoreCase(LENGTH)
                || name.equalsIgnoreCase(SITE_POLICY)
                || OF_EACH_ANSWER.matcher(name).matches();
        if (value.isEmpty() || varies) {
            return Optional.empty();
        }
        boolean same = isContentType(name)
                ? parameters(value.get()).containsAll(parameters(expected.value()))
                : new PrintedValues(request, target).same(joined(expected.value()), joined(value.get()));
        return same
                ? Optional.empty()
                : Optional.of(new ValueDifference(
                        "the header " + name, request.values().in(expected.value()), value.get()));
    }

    /** Pages print a media type where there is no body; only a mock that was made of the page sends it. */
    private Stream<Header> compared() {
        boolean typed = printed.body().isPresent() || target.asPrinted() && response.status() != 204;
        return printed.headers().stream()
                .filter(header -> !OF_THE_CONNECTION.contains(header.name().toLowerCase(Locale.ROOT)))
                .filter(header -> !isContentType(header.name()) || typed);
    }

    private Optional<String> came(String name) {
        return response.exchange().responseHeaders().first(name).filter(text -> !text.isBlank());
    }

    private static boolean isContentType(String name) {
        return name.equalsIgnoreCase("Content-Type");
    }

    /** Blanks beside what separates the parts of a value say nothing. */
    private static String joined(String value) {
        return SEPARATOR.matcher(value).replaceAll("$1");
    }

    private static String mediaType(String value) {
        return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The parameters of a media type; quotes and letter case say nothing. */
    private static List<String> parameters(String value) {
        return Arrays.stream(value.split(";"))
                .skip(1)
                .map(parameter -> parameter.replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT))
                .filter(parameter -> !parameter.isEmpty())
                .toList();
    }
}
