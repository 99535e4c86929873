package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Page;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports an answer whose {@code @odata.context} is that of another version of the service than its request's. */
final class AnswerVersionRule {
    private static final Pattern VERSION = Pattern.compile("(?i)^(https?://[^/]+)/(v\\d+\\.\\d+|beta)(?:/.*)?$");

    private AnswerVersionRule() {}

    static Stream<PageFinding> find(Page page) {
        return ShownMessage.in(page)
                .filter(shown -> !shown.isRequest())
                .flatMap(shown -> another(page, shown).stream());
    }

    private static Optional<PageFinding> another(Page page, ShownMessage shown) {
        Matcher asked = VERSION.matcher(shown.example().request().url());
        Matcher answered = VERSION.matcher(AnsweredValues.text(shown.message(), "@odata.context"));
        return asked.matches()
                        && answered.matches()
                        && asked.group(1).equalsIgnoreCase(answered.group(1))
                        && !asked.group(2).equalsIgnoreCase(answered.group(2))
                ? Optional.of(new PageFinding(
                        "version-differs",
                        FindingSeverity.CONTRADICTION,
                        MessageLines.of(page, shown.message()).inBody("/@odata.context"),
                        shown.example().label(),
                        "the request goes to " + asked.group(2) + ", and the @odata.context of its answer is that of "
                                + answered.group(2)))
                : Optional.empty();
    }
}
