package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the header {@code Location} of answers with the request's address and with the id in the body. */
final class LocationRules {
    private static final Pattern ROOT = Pattern.compile("(?i)^(https?://[^/]+)(/(?:v\\d[^/]*|beta))/.*");

    private LocationRules() {}

    static Stream<PageFinding> find(Page page) {
        return ShownMessage.in(page)
                .filter(shown ->
                        !shown.isRequest() && shown.message().header("Location").isPresent())
                .flatMap(shown ->
                        Stream.of(outside(page, shown), another(page, shown)).flatMap(Optional::stream));
    }

    /**
     * Reports a path that begins at the root without the version: by RFC 3986 it is resolved against the host alone.
     */
    private static Optional<PageFinding> outside(Page page, ShownMessage shown) {
        String location = shown.message().header("Location").orElse("");
        Matcher root = ROOT.matcher(shown.example().request().url());
        boolean outside = root.matches()
                && location.startsWith("/")
                && !location.regionMatches(
                        true, 0, root.group(2) + "/", 0, root.group(2).length() + 1);
        return outside
                ? Optional.of(finding(
                        page,
                        shown,
                        "location-outside-version",
                        FindingSeverity.SLIP,
                        "Location begins with \"" + location.replaceFirst("(/[^/(]*).*", "$1")
                                + "\", which leads to " + root.group(1) + location.replaceFirst("(/[^/(]*).*", "$1")
                                + " and not below " + root.group(1) + root.group(2)))
                : Optional.empty();
    }

    /** Reports a created thing whose address ends in another id than its own. */
    private static Optional<PageFinding> another(Page page, ShownMessage shown) {
        PrintedMessage response = shown.message();
        String location = AnsweredValues.decoded(response.header("Location").orElse(""));
        String id = AnsweredValues.text(response, "id");
        String last = location.replaceFirst("[?#].*", "")
                .replaceFirst("'?\\)?/*$", "")
                .replaceFirst(".*(?:\\('?|/)", "");
        boolean another = response.status() == 201
                && !last.isEmpty()
                && !id.isEmpty()
                && !PrintedPlaceholder.is(id)
                && !PrintedPlaceholder.is(last)
                && !last.contains("...")
                && !location.toLowerCase(Locale.ROOT)
                        .contains(AnsweredValues.decoded(id).toLowerCase(Locale.ROOT));
        return another
                ? Optional.of(finding(
                        page,
                        shown,
                        "location-names-another",
                        FindingSeverity.CONTRADICTION,
                        "Location ends in \"" + last + "\", and the id in the body is \"" + id + "\""))
                : Optional.empty();
    }

    private static PageFinding finding(
            Page page, ShownMessage shown, String rule, FindingSeverity severity, String reason) {
        int line = MessageLines.of(page, shown.message()).header("Location");
        return new PageFinding(rule, severity, line, shown.example().label(), reason);
    }
}
