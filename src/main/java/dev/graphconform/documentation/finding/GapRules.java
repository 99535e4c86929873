package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports missing information: how requests are refused, and which permissions are needed. */
final class GapRules {
    private static final Pattern REFUSAL =
            Pattern.compile("\\b[45]\\d\\d\\b|(?i:bad request|forbidden|unauthorized|error response|response codes)");

    private GapRules() {}

    static Stream<PageFinding> find(Page page) {
        return Stream.concat(errors(page).stream(), permissions(page).stream());
    }

    private static Optional<PageFinding> errors(Page page) {
        boolean described = page.examples().isEmpty()
                || page.sections().stream()
                        .anyMatch(section ->
                                section.heading().toLowerCase(Locale.ROOT).contains("error"))
                || page.examples().stream()
                        .anyMatch(example -> example.response()
                                .filter(response -> response.status() >= 400)
                                .isPresent())
                || page.sections().stream()
                        .flatMap(section -> Stream.concat(
                                section.all(Block.Paragraph.class).stream().map(Block.Paragraph::prose),
                                section.all(Block.Callout.class).stream().map(Block.Callout::prose)))
                        .anyMatch(prose -> REFUSAL.matcher(prose.plain()).find());
        return described
                ? Optional.empty()
                : Optional.of(new PageFinding(
                        "errors-not-described",
                        FindingSeverity.GAP,
                        1,
                        "Page",
                        "no word and no example says how a request is refused"));
    }

    private static Optional<PageFinding> permissions(Page page) {
        return page.sections("Permissions").stream()
                .flatMap(section -> section.all(Block.Include.class).stream())
                .findFirst()
                .filter(include -> page.permissions().isEmpty())
                .map(include -> new PageFinding(
                        "permissions-included",
                        FindingSeverity.GAP,
                        include.line(),
                        "Permissions",
                        "the table is in " + include.link().target()
                                + ", which is not beside this copy: it says nothing about permissions"));
    }
}
