package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what nearly all pages leave open: how requests are refused, and, where a copy stands alone, the permissions. */
final class GapRules {
    private static final Pattern REFUSAL =
            Pattern.compile("\\b[45]\\d\\d\\b|(?i:bad request|forbidden|unauthorized|error response|response codes)");

    private GapRules() {}

    static Stream<String> remarks(Page page) {
        return Stream.concat(errors(page).stream(), permissions(page).stream());
    }

    private static Optional<String> errors(Page page) {
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
        return described ? Optional.empty() : Optional.of("no word and no example says how a request is refused");
    }

    private static Optional<String> permissions(Page page) {
        return page.sections("Permissions").stream()
                .flatMap(section -> section.all(Block.Include.class).stream())
                .findFirst()
                .filter(include -> page.permissions().isEmpty())
                .map(include -> "the permissions are in a file that is included and not beside this copy");
    }
}
