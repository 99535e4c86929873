package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
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
 * Reports an id composed of GUIDs that are not in the request, where another example shows that such ids are composed
 * of the request's GUIDs, or where the request has as many GUIDs and the id contains none of them.
 */
final class CompositeIdRule {
    private static final Pattern TOKEN = Pattern.compile("[^'\"/()\\s]+");
    private static final int MIN_GUIDS = 2;

    /** An id of a response, with the GUIDs of its request. */
    private record CompositeId(PageExample example, String text, Set<String> sent) {
        String shape() {
            return GuidRules.GUID.matcher(text).replaceAll("{}");
        }

        Set<String> unknownGuids() {
            Set<String> unknown = new LinkedHashSet<>(GuidRules.guidsIn(text));
            unknown.removeAll(sent);
            return unknown;
        }

        boolean isComposite() {
            return shape().replace("{}", "").matches(".*[A-Za-z].*")
                    && GuidRules.guidsIn(text).size() >= MIN_GUIDS;
        }
    }

    private CompositeIdRule() {}

    static Stream<PageFinding> find(Page page) {
        List<CompositeId> compositeIds = page.examples().stream()
                .filter(example -> example.request().method().equals("POST"))
                .flatMap(CompositeIdRule::compositeIds)
                .toList();
        Set<String> shapesFromRequest = new HashSet<>();
        compositeIds.stream()
                .filter(compositeId -> compositeId.unknownGuids().isEmpty())
                .forEach(compositeId -> shapesFromRequest.add(compositeId.shape()));
        return compositeIds.stream()
                .filter(compositeId -> !compositeId.unknownGuids().isEmpty())
                .filter(compositeId -> shapesFromRequest.contains(compositeId.shape())
                        || compositeId.unknownGuids().size()
                                        == GuidRules.guidsIn(compositeId.text()).size()
                                && compositeId.sent().size()
                                        == GuidRules.guidsIn(compositeId.text()).size())
                .map(compositeId -> new PageFinding(
                        "id-not-from-request",
                        FindingSeverity.CONTRADICTION,
                        page.lineOf(
                                compositeId.text(),
                                compositeId
                                        .example()
                                        .response()
                                        .map(PrintedMessage::line)
                                        .orElse(1)),
                        compositeId.example().label(),
                        "the id " + compositeId.text() + " is made of GUIDs that the request does not hold: "
                                + String.join(", ", compositeId.unknownGuids())));
    }

    private static Stream<CompositeId> compositeIds(PageExample example) {
        Set<String> sent = GuidRules.guidsIn(
                example.request().url() + " " + example.request().bodyText());
        if (sent.isEmpty() || example.response().isEmpty()) {
            return Stream.empty();
        }
        PrintedMessage response = example.response().get();
        List<String> texts = new ArrayList<>();
        response.header("Location").ifPresent(texts::add);
        response.body()
                .map(body -> body.path("id"))
                .filter(JsonNode::isString)
                .ifPresent(id -> texts.add(id.asString()));
        return texts.stream()
                .flatMap(text -> TOKEN.matcher(text).results().map(found -> found.group()))
                .map(token -> new CompositeId(example, token, sent))
                .filter(CompositeId::isComposite);
    }
}
