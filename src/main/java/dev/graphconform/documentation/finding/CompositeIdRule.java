package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Example;
import dev.graphconform.documentation.page.Message;
import dev.graphconform.documentation.page.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An id made of GUIDs that are not those of the request. It counts where another example shows that such ids are made of the request's, or where the
 * request has just as many and none of them is there.
 */
final class CompositeIdRule {
    private static final Pattern TOKEN = Pattern.compile("[^'\"/()\\s]+");
    private static final int FEWEST = 2;

    /** An id of an answer, with the GUIDs of its request. */
    private record Id(Example example, String text, Set<String> sent) {
        String shape() {
            return Guids.RIGHT.matcher(text).replaceAll("{}");
        }

        Set<String> foreign() {
            Set<String> foreign = new LinkedHashSet<>(Guids.in(text));
            foreign.removeAll(sent);
            return foreign;
        }

        boolean speaking() {
            return shape().replace("{}", "").matches(".*[A-Za-z].*") && Guids.in(text).size() >= FEWEST;
        }
    }

    private CompositeIdRule() {}

    static Stream<Finding> find(Page page) {
        List<Id> ids = page.examples().stream().filter(example -> example.request().method().equals("POST"))
                .flatMap(CompositeIdRule::ids).toList();
        Set<String> proven = new HashSet<>();
        ids.stream().filter(id -> id.foreign().isEmpty()).forEach(id -> proven.add(id.shape()));
        return ids.stream()
                .filter(id -> !id.foreign().isEmpty())
                .filter(id -> proven.contains(id.shape())
                        || id.foreign().size() == Guids.in(id.text()).size() && id.sent().size() == Guids.in(id.text()).size())
                .map(id -> new Finding("id-not-from-request", Weight.CONTRADICTION,
                        Places.lineOf(page, id.text(), id.example().answer().map(Message::line).orElse(1)), id.example().label(),
                        "the id " + id.text() + " is made of GUIDs that the request does not hold: "
                                + String.join(", ", id.foreign())));
    }

    private static Stream<Id> ids(Example example) {
        Set<String> sent = Guids.in(example.request().url() + " " + example.request().bodyText());
        if (sent.isEmpty() || example.answer().isEmpty()) {
            return Stream.empty();
        }
        Message answer = example.answer().get();
        List<String> texts = new ArrayList<>();
        answer.header("Location").ifPresent(texts::add);
        answer.body().map(body -> body.path("id")).filter(JsonNode::isString).ifPresent(id -> texts.add(id.asString()));
        return texts.stream()
                .flatMap(text -> TOKEN.matcher(text).results().map(found -> found.group()))
                .map(token -> new Id(example, token, sent))
                .filter(Id::speaking);
    }
}
