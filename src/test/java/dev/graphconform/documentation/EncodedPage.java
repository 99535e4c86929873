package dev.graphconform.documentation;

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
import java.util.stream.Stream;

/** Generates a page that has only examples, from the features of documented examples. */
public final class EncodedPage {
    private EncodedPage() {}

    /** The page's text. */
    public static String of(Path features, String title, String requestLine) throws IOException {
        StringBuilder page = new StringBuilder("---\ntitle: \"" + title + "\"\n---\n\n# " + title
                + "\n\n## HTTP request\n\n``` http\n" + requestLine + "\n```\n\n## Examples\n");
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
                + "\n```\n\n#### Response\n<!-- {\"blockType\": \"response\"} -->\n``` http\n" + messages.get(1)
                + "\n```\n";
    }
}
