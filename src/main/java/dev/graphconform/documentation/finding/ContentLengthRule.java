package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Annotation;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
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

    private ContentLengthRule() {}

    static Stream<PageFinding> find(Page page) {
        return page.examples().stream()
                .flatMap(example -> Stream.concat(Stream.of(example.request()), example.responses().stream())
                        .flatMap(message -> length(page, example, message)));
    }

    private static Stream<PageFinding> length(Page page, PageExample example, PrintedMessage message) {
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
        boolean shortened = message.annotation().filter(Annotation::truncated).isPresent()
                || PrintedPlaceholder.shortens(message.bodyText());
        if (told >= least && (shortened || told <= most)) {
            return Stream.empty();
        }
        return Stream.of(new PageFinding(
                "content-length",
                FindingSeverity.SLIP,
                MessageLines.of(page, message).header("Content-Length"),
                example.label(),
                "Content-Length is " + told + ", and the body of the " + (message.status() == 0 ? "request" : "answer")
                        + (empty
                                ? " is empty"
                                : told < least
                                        ? " has at least " + least + " bytes"
                                        : " has at most " + most + " bytes")));
    }
}
