package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.graphconform.redaction.Placeholder;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The dossier of a failed rule: its command reproduces the failure, and it is written only when a rule failed. */
class DossierTest {
    /** Of a long topic some words are shown, with dots where others are left out. */
    private static final Pattern WORDS_OF_TOPIC = Pattern.compile("\\.{0,2}\"(.*)\"\\.{0,2} \\([0-9]+ characters.*");

    private static final Pattern COMMAND = Pattern.compile("(?s)## The request that shows it\n.*?```sh\n(.*?)\n```");
    private static final Pattern TOKEN = Pattern.compile("- `TOKEN`: a token of `credentials\\.(\\w+)`");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "topic-returned~escaped            | HTTP/1.1 201 | &quot;",
                "topic-returned~direction-marked   | HTTP/1.1 201 | \u200F",
                "chat-created~ok                   | HTTP/1.1 200 | \"id\"",
                "authorization-required~no-token-accepted      | HTTP/1.1 201 | \"id\"",
                "authorization-required~junk-accepted          | HTTP/1.1 201 | \"id\"",
                "authorization-required~forgery-accepted       | HTTP/1.1 201 | \"id\"",
                "authorization-required~other-scheme-accepted  | HTTP/1.1 201 | \"id\"",
                "authorization-required~scheme-not-looked-at   | HTTP/1.1 201 | \"id\"",
                "authorization-required~expired-accepted       | HTTP/1.1 201 | \"id\"",
                "permission-missing~people-unchecked | HTTP/1.1 201 | \"id\"",
                "content-type-required~missing-accepted | HTTP/1.1 201 | \"id\"",
                "body-json-chat~malformed-is-server-error | HTTP/1.1 500 | error",
                "body-json-chat~empty-accepted     | HTTP/1.1 201 | \"id\"",
                "error-envelope~page               | HTTP/1.1 4   | <html",
                "apps-accepted~no-location         | HTTP/1.1 202 | request-id",
                "chat-readable~other-topic         | HTTP/1.1 200 | \"topic\"",
                "members-all-added~last-lost       | HTTP/1.1 200 | \"value\"",
                "member-bound-by-upn~server-error  | HTTP/1.1 500 | error",
                "one-on-one-unique~other-id-shown  | HTTP/1.1 201 | \"id\""
            })
    void the_command_shows_the_same_deviation(String deviation, String status, String shown) throws Exception {
        String rule = deviation.substring(0, deviation.indexOf('~'));
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(List.of(deviation)))) {
            run(simulator, rule);
            String dossier = dossier(rule);

            String answer = typed(command(dossier), dossier);

            assertThat(answer).startsWith(status).contains(shown);
            assertThat(dossier).contains("## The answer\n\n```text\n" + answer.substring(9, 12) + "\n");
            JsonNode failure = failure(rule, dossier);
            if (failure.path("where").asString("").startsWith("/")) {
                JsonNode value = JsonMapper.shared()
                        .readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                        .at(failure.path("where").asString());
                String actual = failure.path("actual").asString();
                Matcher words = WORDS_OF_TOPIC.matcher(actual);
                if (words.matches()) {
                    assertThat(value.asString()).contains(words.group(1));
                } else {
                    assertThat(actual).contains(value.isString() ? part(value.asString()) : value.toString());
                }
            }
        }
    }

    @Test
    void it_says_what_one_needs_to_look_at_it() throws IOException {
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(List.of("topic-returned~escaped")))) {
            // whole ones: only those are remembered
            runAsked(simulator, "--level", "must");
            runAsked(simulator, "--level", "must");
        }
        String dossier = dossier("topic-returned");
        JsonNode failure = failure("topic-returned", dossier);

        assertThat(dossier)
                .contains(
                        "(must)",
                        "> \"topic\": \"Group chat title\"",
                        "(<https://learn.microsoft.com/",
                        "page of 2024-05-29",
                        "How the kit reads it: ")
                .contains("| expected | actual |", "&quot;big&quot;", "- where: `/topic`", "- date: `")
                .contains("- request-id: `" + failure.path("requestId").asString() + "`")
                .containsPattern("- client-request-id: `[0-9a-f-]{36}`")
                .containsPattern("## Earlier runs\n\n- 20[0-9-]{8}T[0-9:]{8}Z: failed")
                .contains("- `topic-returned~escaped`: quotes and angle brackets")
                .contains("It was the first attempt", "## A text for an issue", "id of the second colleague");
        assertThat(Outputs.below(out())
                        .get(out().resolve("allure-report/index.html").toString()))
                .isNotNull();
        assertThat(Outputs.below(out().resolve("allure-results")).entrySet())
                .anyMatch(file -> file.getKey().endsWith("-dossier.txt")
                        && file.getValue().contains("## The request that shows it"));
    }

    @Test
    void it_goes_when_the_rule_holds_again() throws IOException {
        for (List<String> deviations : List.of(List.of("topic-returned~escaped"), List.<String>of())) {
            try (GraphSimulator simulator =
                    GraphSimulator.start(SimulatorOptions.defaults().withDeviations(deviations))) {
                run(simulator, "topic-returned");
            }
            assertThat(Files.isDirectory(out().resolve("dossier"))).isEqualTo(!deviations.isEmpty());
        }
    }

    private void run(GraphSimulator simulator, String rule) throws IOException {
        runAsked(simulator, "--rule", rule);
    }

    private void runAsked(GraphSimulator simulator, String option, String value) throws IOException {
        TryTarget.at(
                simulator.serviceRoot(), simulator, folder, "visibilityBudgetSeconds: 0.2, operationPollSeconds: 0.05");
        Terminal.piped()
                .conform(
                        "run",
                        "--target",
                        folder.resolve("try.yaml").toString(),
                        "--out",
                        out().toString(),
                        option,
                        value);
    }

    /** As a person would: variables set, then the command in a shell. */
    private String typed(String command, String dossier) throws IOException, InterruptedException {
        if (Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(place -> Files.isExecutable(Path.of(place, "curl")))) {
            fail("this needs curl, which is not on the PATH: apt-get install curl");
        }
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        shell.environment().putAll(variables(dossier));
        Process process = shell.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer;
    }

    private Map<String, String> variables(String dossier) throws IOException {
        Map<String, String> variables = new HashMap<>();
        JsonNode people = YAMLMapper.shared()
                .readTree(folder.resolve("try.yaml").toFile())
                .path("people");
        people.properties()
                .forEach(person -> person.getValue()
                        .properties()
                        .forEach(property -> variables.put(
                                new Placeholder("people." + person.getKey() + "." + property.getKey()).variable(),
                                property.getValue().asString())));
        Matcher token = TOKEN.matcher(dossier);
        if (token.find()) {
            variables.put(
                    "TOKEN",
                    Files.readString(folder.resolve("try.yaml.tokens").resolve(token.group(1) + ".jwt"))
                            .strip());
        }
        return variables;
    }

    private static String command(String dossier) {
        Matcher command = COMMAND.matcher(dossier);
        assertThat(command.find()).as(dossier).isTrue();
        return command.group(1);
    }

    /** A new chat has another id, but looks the same. */
    private static String part(String value) {
        return value.substring(0, Math.min(3, value.length()));
    }

    /** Of the scenario that the dossier is about. */
    private JsonNode failure(String rule, String dossier) {
        return JsonMapper.shared()
                .readTree(out().resolve("run.json").toFile())
                .path("rules")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(rule))
                .flatMap(each -> each.path("scenarios").valueStream())
                .filter(scenario ->
                        dossier.contains("- scenario: `" + scenario.path("name").asString() + "`"))
                .findFirst()
                .orElseThrow();
    }

    private String dossier(String rule) throws IOException {
        return Files.readString(out().resolve("dossier").resolve(rule + ".md"));
    }

    private Path out() {
        return folder.resolve("out");
    }
}
