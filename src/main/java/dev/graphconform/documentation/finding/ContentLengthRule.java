package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Annotation;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PrintedMessage;
import dev.graphconform.documentation.page.Prose;
import dev.graphconform.documentation.page.Section;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports a {@code Content-Length} that the printed body cannot have, however its white space is sent: it is shorter
 * than the body without any, or longer than the body as printed with the line ends of HTTP.
 */
final class ContentLengthRule {
    private static final int LINE_END = 2;
    /** A placeholder in a text of the body. */
    private static final Pattern OPEN = Pattern.compile("\\{[^{\"\\n]+}[^\"\\n]*\"|<[^<\"\\n]*>[^\"\\n]*\"");
    /** Words before an answer that say that not all of it is shown. */
    private static final Pattern SHORTENED = Pattern.compile("(?i)\\b(?:shortened|truncated|abbreviated|brevity)\\b");

    private ContentLengthRule() {}

    static Stream<PageFinding> find(Page page) {
        return ShownMessage.in(page).flatMap(shown -> length(page, shown));
    }

    private static Stream<PageFinding> length(Page page, ShownMessage shown) {
        PrintedMessage message = shown.message();
        String header = message.header("Content-Length").orElse("");
        if (!header.matches("\\d{1,9}")) {
            return Stream.empty();
        }
        int told = Integer.parseInt(header);
        boolean empty = message.bodyText().isEmpty();
        boolean never = message.status() == 204 || message.status() == 304;
        boolean open = OPEN.matcher(message.bodyText()).find();
        if (open || (empty ? !never || told == 0 : message.body().isEmpty())) {
            return Stream.empty();
        }
        int least = message.body()
                .map(body -> body.toString().getBytes(StandardCharsets.UTF_8).length)
                .orElse(0);
        int most = message.bodyText().getBytes(StandardCharsets.UTF_8).length
                + (int) message.bodyText().lines().count()
                + (empty ? 0 : LINE_END);
        if (told >= least && (told <= most || isShortened(page, shown))) {
            return Stream.empty();
        }
        return Stream.of(new PageFinding(
                "content-length",
                FindingSeverity.SLIP,
                MessageLines.of(page, message).header("Content-Length"),
                shown.example().label(),
                "Content-Length is " + told + ", and the "
                        + (empty
                                ? shown.noun() + " has no body"
                                : "body of the " + shown.noun() + " that is printed below has "
                                        + (told < least
                                                ? "more bytes: " + least + " without any white space"
                                                : "fewer bytes: " + most + " with all white space"))));
    }

    private static boolean isShortened(Page page, ShownMessage shown) {
        Section section = page.sectionAt(shown.message().line());
        return shown.message().annotation().filter(Annotation::truncated).isPresent()
                || PrintedPlaceholder.shortens(shown.message().bodyText())
                || !shown.isRequest()
                        && Stream.concat(
                                        section.all(Block.Paragraph.class).stream()
                                                .map(Block.Paragraph::prose),
                                        section.all(Block.Callout.class).stream()
                                                .map(Block.Callout::prose))
                                .map(Prose::plain)
                                .anyMatch(text -> SHORTENED.matcher(text).find());
    }
}
