package dev.graphconform.documentation;

import dev.graphconform.catalogue.Catalogue;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Generates pages from what the kit holds of them: the features of documented examples and the quotes of rules. */
public final class EncodedPage {
    private EncodedPage() {}

    /**
     * The page on creating chats as far as the kit holds it: the quotes of the catalogue where the page has them, and
     * the examples of the features.
     */
    public static String ofCreateChat(Catalogue catalogue) throws IOException {
        UnaryOperator<String> quote = id -> catalogue.rule(id).orElseThrow().quote();
        return "---\ntitle: \"Create chat\"\nms.date: 05/29/2024\n---\n\n# Create chat\n\n"
                + "Namespace: microsoft.graph\n\n"
                + "Create a new [chat](../resources/chat.md) object.\n\n> **Note:** "
                + quote.apply("one-on-one-unique") + "\n\n" + quote.apply("national-clouds")
                + "\n\n## Permissions\n" + quote.apply("permission-missing") + " " + quote.apply("permission-choice")
                + "(/graph/permissions-overview).\n\n"
                + "|Permission type|Least privileged permissions|Higher privileged permissions|\n|:---|:---|:---|\n"
                + row(quote.apply("permission-least"), quote.apply("permission-higher"))
                + row(quote.apply("permission-personal"), "Not supported.")
                + row(quote.apply("permission-application"), "Not available.") + "\n## HTTP request\n\n``` http\n"
                + quote.apply("create-path-only") + "\n```\n\n## Request headers\n|Name|Description|\n|:---|:---|\n"
                + row("Authorization", quote.apply("authorization-required"))
                + row("Content-Type", quote.apply("content-type-required")) + "\n## Request body\n"
                + quote.apply("body-json-chat") + "\n\n" + quote.apply("chat-type-required")
                + "\n\n|Property|Type|Description|\n|:---|:---|:---|\n"
                + row(
                        "topic",
                        quote.apply("topic-optional"),
                        "The title of the chat. " + quote.apply("topic-group-only"))
                + row("chatType", "chatType", quote.apply("chat-type-values"))
                + row(
                        "members",
                        "conversationMember collection",
                        quote.apply("members-required") + " " + quote.apply("members-include-initiator") + " "
                                + quote.apply("member-role-required") + " " + quote.apply("guest-has-guest-role") + " "
                                + quote.apply("external-has-owner-role"))
                + "\n## Response\n\n" + quote.apply("chat-created") + " and " + quote.apply("chat-body")
                + ".\n\n## Examples\n" + examples(Path.of("features", "documented-examples"))
                + "\n## Related content\n\n[" + quote.apply("throttling-limits") + "](/graph/throttling-limits)\n";
    }

    private static String row(String... cells) {
        return "|" + String.join("|", cells).replace(" | ", "|") + "|\n";
    }

    /** The text of a page that has only examples. */
    public static String of(Path features, String title, String requestLine) throws IOException {
        return "---\ntitle: \"" + title + "\"\n---\n\n# " + title + "\n\n## HTTP request\n\n``` http\n" + requestLine
                + "\n```\n\n## Examples\n" + examples(features);
    }

    private static String examples(Path features) throws IOException {
        StringBuilder page = new StringBuilder();
        try (Stream<Path> files = Files.list(features)) {
            for (Path file : files.sorted().toList()) {
                page.append(example(file));
            }
        }
        return page.toString();
    }

    /** The Gherkin messages of a feature file. */
    public static List<Envelope> parsed(Path file) throws IOException {
        return GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build()
                .parse(file)
                .toList();
    }

    private static String example(Path file) throws IOException {
        var feature = parsed(file)
                .get(0)
                .getGherkinDocument()
                .orElseThrow()
                .getFeature()
                .orElseThrow();
        Scenario scenario = feature.getChildren().stream()
                .flatMap((FeatureChild child) -> child.getScenario().stream())
                .findFirst()
                .orElseThrow();
        List<String> messages = scenario.getSteps().stream()
                .flatMap((Step step) -> step.getDocString().stream())
                .map(DocString::getContent)
                .toList();
        String name = scenario.getTags().get(0).getName().replaceFirst("@example-", "");
        return "\n### " + feature.getName() + "\n\n#### Request\n<!-- {\"blockType\": \"request\", \"name\": \"" + name
                + "\"} -->\n``` http\n" + messages.get(0)
                + "\n```\n\n#### Response\n<!-- {\"blockType\": \"response\""
                + (messages.get(1).contains("{") ? ", \"@odata.type\": \"microsoft.graph.chat\"" : "")
                + "} -->\n``` http\n" + messages.get(1)
                + "\n```\n";
    }
}
