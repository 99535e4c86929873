package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An id made of GUIDs that are not those of the request. It counts where another example shows that such ids are made
 * of the request's, or where the request has just as many and none of them is there.
 */
final class CompositeIdRule {
    private static final Pattern TOKEN = Pattern.compile("[^'\"/()\\s]+");
    private static final int FEWEST = 2;

    /** An id of an answer, with the GUIDs of its request. */
    private record CompositeId(PageExample pageExample, String text, Set<String> sent) {
        String shape() {
            return Guids.RIGHT.matcher(text).replaceAll("{}");
        }

        Set<String> foreign() {
            Set<String> foreign = new LinkedHashSet<>(Guids.in(text));
            foreign.removeAll(sent);
            return foreign;
        }

        boolean speaking() {
            return shape().replace("{}", "").matches(".*[A-Za-z].*")
                    && Guids.in(text).size() >= FEWEST;
        }
    }

    private CompositeIdRule() {}

    static Stream<PageFinding> find(Page page) {
        List<CompositeId> compositeIds = page.pageExamples().stream()
                .filter(pageExample -> pageExample.request().method().equals("POST"))
                .flatMap(CompositeIdRule::compositeIds)
                .toList();
        Set<String> proven = new HashSet<>();
        compositeIds.stream()
                .filter(compositeId -> compositeId.foreign().isEmpty())
                .forEach(compositeId -> proven.add(compositeId.shape()));
        return compositeIds.stream()
                .filter(compositeId -> !compositeId.foreign().isEmpty())
                .filter(compositeId -> proven.contains(compositeId.shape())
                        || compositeId.foreign().size()
                                        == Guids.in(compositeId.text()).size()
                                && compositeId.sent().size()
                                        == Guids.in(compositeId.text()).size())
                .map(compositeId -> new PageFinding(
                        "id-not-from-request",
                        FindingSeverity.CONTRADICTION,
                        PageLines.lineOf(
                                page,
                                compositeId.text(),
                                compositeId
                                        .pageExample()
                                        .answer()
                                        .map(PrintedMessage::line)
                                        .orElse(1)),
                        compositeId.pageExample().label(),
                        "the id " + compositeId.text() + " is made of GUIDs that the request does not hold: "
                                + String.join(", ", compositeId.foreign())));
    }

    private static Stream<CompositeId> compositeIds(PageExample pageExample) {
        Set<String> sent = Guids.in(
                pageExample.request().url() + " " + pageExample.request().bodyText());
        if (sent.isEmpty() || pageExample.answer().isEmpty()) {
            return Stream.empty();
        }
        PrintedMessage answer = pageExample.answer().get();
        List<String> texts = new ArrayList<>();
        answer.header("Location").ifPresent(texts::add);
        answer.body().map(body -> body.path("id")).filter(JsonNode::isString).ifPresent(id -> texts.add(id.asString()));
        return texts.stream()
                .flatMap(text -> TOKEN.matcher(text).results().map(found -> found.group()))
                .map(token -> new CompositeId(pageExample, token, sent))
                .filter(CompositeId::speaking);
    }
}
