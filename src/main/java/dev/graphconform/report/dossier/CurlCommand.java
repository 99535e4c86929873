package dev.graphconform.report.dossier;

import static dev.graphconform.report.MarkdownText.code;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphRequest.Authorization.OtherSchemeAuthorization;
import dev.graphconform.http.Header;
import dev.graphconform.http.Headers;
import dev.graphconform.redaction.Placeholder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as a curl command, which anybody can repeat with a token of their own. It prints the response with its
 * headers.
 *
 * @param text the command
 * @param token the person whose token the variable {@code TOKEN} must hold; empty when none is sent
 * @param people the people for whom the command has a variable
 */
record CurlCommand(String text, Optional<String> token, Set<Placeholder> people) {
    private static final String RECORDED_TOKEN = "token-";
    private static final String DEFAULT = "credentials.default";
    private static final String NEXT = " \\\n  ";
    private static final Pattern SIGNED =
            Pattern.compile("Bearer eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.([A-Za-z0-9_-]+)");
    /** Headers that curl sets itself, or that belong to the connection and not to the request. */
    private static final Set<String> NOT_REPEATED =
            Set.of("authorization", "user-agent", "host", "content-length", "connection");

    static CurlCommand of(Exchange exchange) {
        Set<Placeholder> people = new LinkedHashSet<>();
        // no globbing: brackets and braces in an address are part of it
        List<String> parts = new ArrayList<>(List.of("curl -sS -i -g --max-time 60"));
        boolean body = exchange.requestBody().isPresent();
        if (!exchange.method().equals("GET")) {
            parts.set(0, parts.get(0) + " -X " + ShellText.word(exchange.method(), people));
        }
        parts.set(0, parts.get(0) + " " + ShellText.word(exchange.uri().toString(), people));
        authorization(exchange).ifPresent(parts::add);
        boolean declared = false;
        for (Header header : exchange.requestHeaders().lines()) {
            if (!NOT_REPEATED.contains(header.name().toLowerCase(Locale.ROOT))
                    && !header.value().equals(Headers.NOT_SHOWN)) {
                declared |= header.name().equalsIgnoreCase("Content-Type");
                parts.add("-H " + ShellText.word(header.name() + ": " + header.value(), people));
            }
        }
        if (body && !declared) {
            // curl would declare a form
            parts.add("-H 'Content-Type:'");
        }
        exchange.requestBody()
                .ifPresent(text -> parts.add("--data-raw " + (text.isEmpty() ? "''" : ShellText.word(text, people))));
        Optional<String> token = exchange.principal()
                .or(() -> signed(exchange).or(() -> underOtherScheme(exchange)).map(madeUp -> DEFAULT));
        return new CurlCommand(String.join(NEXT, parts), token, people);
    }

    /** Says what each variable of the command must hold, as keys of the target file. */
    List<String> variablesForTheTester() {
        return variables(
                isRecorded() ? "Set these first:" : "Set these first, from the target file:",
                tokenForTheTester(),
                CurlCommand::forTheTester);
    }

    /** The same for people who have no target file. */
    List<String> variablesForOthers() {
        return variables("With these set:", "a bearer token of the service", placeholder -> code(placeholder.words()));
    }

    /** Whether it was recorded: the tokens of a recording are told apart, and are nobody's by name. */
    private boolean isRecorded() {
        return people().stream().anyMatch(Placeholder::isRecorded)
                || token().filter(key -> key.startsWith(RECORDED_TOKEN)).isPresent();
    }

    private String tokenForTheTester() {
        String key = token().orElse("");
        return key.startsWith(RECORDED_TOKEN)
                ? "a token of whoever has " + code(key) + " in the recording"
                : "a token of " + code(key);
    }

    private static String forTheTester(Placeholder placeholder) {
        return code(placeholder.key())
                + (placeholder.isStranger()
                        ? ", of somebody who is in the answers and not in the target file; " + code("--keep-identities")
                                + " shows who"
                        : placeholder.isRecorded()
                                ? ", of somebody in the recording; " + code("--keep-identities") + " shows who"
                                : "");
    }

    /** Says in a part of a sentence what each variable of the command must hold. */
    String variablesInOneLine() {
        List<String> variables = new ArrayList<>();
        token().ifPresent(key -> variables.add(code("TOKEN") + ": " + tokenForTheTester()));
        people().forEach(placeholder -> variables.add(code(placeholder.variable()) + ": " + forTheTester(placeholder)));
        return variables.isEmpty() ? "it needs no token" : "with " + String.join(", ", variables);
    }

    private List<String> variables(String heading, String token, Function<Placeholder, String> naming) {
        List<String> lines = new ArrayList<>();
        token().ifPresent(key -> lines.add("- " + code("TOKEN") + ": " + token));
        for (Placeholder placeholder : people()) {
            lines.add("- " + code(placeholder.variable()) + ": " + naming.apply(placeholder));
        }
        if (lines.isEmpty()) {
            return List.of("It needs no token.");
        }
        lines.add(0, heading);
        lines.add(1, "");
        return lines;
    }

    private static Optional<String> authorization(Exchange exchange) {
        if (exchange.principal().isPresent()) {
            return Optional.of("-H \"Authorization: Bearer $TOKEN\"");
        }
        return signed(exchange)
                .map(signature -> "-H \"Authorization: Bearer ${TOKEN%.*}." + signature + "\"")
                .or(() -> underOtherScheme(exchange).map(header -> "-H \"Authorization: " + header + "\""))
                .or(() -> exchange.madeUp()
                        .map(header -> "-H " + ShellText.word("Authorization: " + header, new ArrayList<>())));
    }

    /** The header of a real token that is sent under another scheme than Bearer. */
    private static Optional<String> underOtherScheme(Exchange exchange) {
        return exchange.madeUp().filter(header -> header.endsWith(" " + OtherSchemeAuthorization.TOKEN));
    }

    /**
     * The made-up signature of a token, if it is one. The command takes the claims of a real token instead of made-up
     * ones.
     */
    private static Optional<String> signed(Exchange exchange) {
        return exchange.madeUp().map(SIGNED::matcher).filter(Matcher::matches).map(signed -> signed.group(1));
    }
}
