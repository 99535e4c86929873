package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.PageReference;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A results folder written for Allure, read as data. */
abstract class AllureFolder {
    private static final PageReference SOURCE =
            new PageReference("Create chat", "Request body", URI.create("https://learn.example/chat-post"));
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(new Rule(
                    "a",
                    Level.MUST,
                    "Request body",
                    "Title of a",
                    SOURCE,
                    "the <b>quote</b>",
                    "the reading",
                    Set.of(),
                    Set.of(),
                    List.of(),
                    false,
                    Optional.empty(),
                    Optional.empty())),
            List.of(new DocumentedExample(
                    "create_chat_oneOnOne",
                    1,
                    "Example 1",
                    URI.create("https://learn.example/chat-post#example-1"),
                    List.of())));

    @TempDir
    Path out;

    final ExchangeLog log = new ExchangeLog();

    static SubjectResult failed(Failure failure) {
        return SampleRuns.rule(
                "a", Level.MUST, Outcome.FAILED, SampleRuns.scenario("a", "Row 1", Outcome.FAILED, failure));
    }

    JsonNode only(SubjectResult subject) {
        boolean rule = subject.kind() == SubjectResult.SubjectKind.RULE;
        ReportWriter.clear(out);
        write(SampleRuns.run(
                RunOutcome.INCOMPLETE, 2, rule ? List.of(subject) : List.of(), rule ? List.of() : List.of(subject)));
        return tests().stream()
                .filter(test -> !test.path("fullName").asString().startsWith("run/"))
                .findFirst()
                .orElseThrow();
    }

    void write(RunResult run) {
        new ReportWriter(CATALOGUE).write(run, log, out);
    }

    List<JsonNode> tests() {
        return names().stream()
                .filter(name -> name.endsWith("-result.json"))
                .map(name -> JsonMapper.shared()
                        .readTree(content(out.resolve("allure-results").resolve(name))))
                .toList();
    }

    List<String> names() {
        try (Stream<Path> files = Files.list(out.resolve("allure-results"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String attachment(JsonNode test) {
        assertThat(test.at("/attachments/0/type").asString()).isEqualTo("text/plain");
        return content(out.resolve("allure-results")
                .resolve(test.at("/attachments/0/source").asString()));
    }

    static List<String> labels(JsonNode test, String name) {
        List<String> values = new ArrayList<>();
        test.path("labels").forEach(label -> {
            if (label.path("name").asString().equals(name)) {
                values.add(label.path("value").asString());
            }
        });
        return values;
    }

    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
