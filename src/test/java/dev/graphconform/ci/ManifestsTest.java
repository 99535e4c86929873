package dev.graphconform.ci;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.graphconform.cli.TryTarget;
import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The example manifests for CI servers: their form, and their shell lines executed. */
class ManifestsTest {
    private static final Path FOLDER = Path.of("examples/ci");

    /** Narrows the runs of the stand-in for the launcher to one rule. */
    private static final String ONLY = "ONLY";

    @TempDir
    Path folder;

    private final StringBuilder printed = new StringBuilder();
    private final RawServer channel = RawServer.answering(RawServer.answer("200 OK", List.of(), "ok"));
    private GraphSimulator simulator;
    private Path page;

    @BeforeEach
    void a_repository_and_the_archive_of_a_kit() throws Exception {
        page = folder.resolve("page.md");
        archive();
    }

    @AfterEach
    void end() {
        channel.close();
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void the_manifests_keep_what_a_red_night_leaves_and_take_nothing_of_the_kit_but_its_archive() throws IOException {
        JsonNode github = yaml("github-actions.yml").at("/jobs/conformance/steps");
        JsonNode azure = yaml("azure-pipelines.yml").at("/jobs/0/steps");
        JsonNode gitlab = yaml("gitlab-ci.yml").path("conformance");

        assertThat(github.findValuesAsString("uses"))
                .contains("actions/cache/restore@v4", "actions/cache/save@v4", "actions/upload-artifact@v4")
                .allMatch(action -> action.matches("actions/[a-z/-]+@v[0-9]+"));
        assertThat(github.valueStream()
                        .dropWhile(step -> !step.path("name").asString("").equals("Run"))
                        .skip(1))
                .allSatisfy(step -> assertThat(step.path("if").asString("")).startsWith("always()"));
        assertThat(azure.valueStream()
                        .dropWhile(
                                step -> !step.path("displayName").asString("").equals("Run"))
                        .skip(1))
                .allSatisfy(
                        step -> assertThat(step.path("condition").asString("")).contains("always()"));
        assertThat(azure.findValuesAsString("allowFailedBuilds")).containsExactly("true");
        assertThat(gitlab.at("/cache/when").asString()).isEqualTo("always");
        assertThat(gitlab.at("/artifacts/when").asString()).isEqualTo("always");
        assertThat(gitlab.at("/artifacts/reports/junit").asString()).isEqualTo("results/junit.xml");
        for (String name :
                List.of("github-actions.yml", "github-actions-shards.yml", "azure-pipelines.yml", "gitlab-ci.yml")) {
            assertThat(FOLDER.resolve(name))
                    .content()
                    .contains("sha256sum -c -", "--history history")
                    .doesNotContain("./conform", "mvn");
        }
    }

    @Test
    @Tag("slow")
    @DisabledOnOs(OS.WINDOWS)
    void the_lines_of_github_actions_tell_the_second_night_from_the_first() throws Exception {
        JsonNode steps = yaml("github-actions.yml").at("/jobs/conformance/steps");
        assertThat(night(steps, "run", List.of(), Map.of())).isZero();
        assertThat(channel.requests()).as("all is well").isEmpty();
        assertThat(page).content().startsWith("# ").endsWith("[Report and results](https://ci.example.com/42)\n");

        Files.delete(page);
        delete(folder.resolve("results"));
        assertThat(night(steps, "run", List.of("topic-returned~escaped"), Map.of()))
                .isEqualTo(1);

        assertThat(page)
                .content()
                .contains("`topic-returned` flipped once in the last 2 runs; now it fails", "[Report and results](")
                .as("what leads nowhere on that page")
                .doesNotContain("](allure-report");
        assertThat(run("results/previous").path("outcome").asString()).isEqualTo("conformant");
        assertThat(channel.requests())
                .singleElement(as(STRING))
                .contains(
                        "\"type\": \"AdaptiveCard\"",
                        "mock: non-conformant (exit code 1)",
                        "topic-returned (must): failed",
                        "https://github.example.com/team/chats/actions/runs/7");
    }

    @Test
    @Tag("slow")
    @DisabledOnOs(OS.WINDOWS)
    void the_lines_of_azure_pipelines_run_and_clean_up() throws Exception {
        JsonNode steps = yaml("azure-pipelines.yml").at("/jobs/0/steps");
        night(steps, "script", List.of(), Map.of("TF_BUILD", "True", ONLY, "topic-returned"));

        assertThat(printed)
                .contains("##vso[task.uploadsummary]" + folder.toRealPath().resolve("results/summary.md"))
                .contains("##vso[task.uploadsummary]" + folder.toRealPath().resolve("link.md"))
                .contains("0 left for a person");
        assertThat(folder.resolve("link.md"))
                .content()
                .contains("(https://azure.example.com/team/chats-id/_build/results?buildId=7&view=artifacts)");
        assertThat(run("results").at("/counts/rules/must/passed").asInt()).isEqualTo(1);
        assertThat(folder.resolve("history")).isDirectory();
    }

    @Test
    @Tag("slow")
    @DisabledOnOs(OS.WINDOWS)
    void the_lines_of_gitlab_link_to_the_report_and_tell_who_owns_what_ends_soon() throws Exception {
        JsonNode job = yaml("gitlab-ci.yml").path("conformance");
        simulator(List.of("topic-returned~escaped"));
        String soon = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        StringBuilder script = new StringBuilder("set -e\n");
        job.path("script").forEach(line -> script.append(line.asString()).append('\n'));
        Map<String, String> variables = Map.of(ONLY, "topic-returned", "WEBHOOK_KIND", "slack");
        assertThat(typed(script.toString(), variables)).as(printed.toString()).isEqualTo(1);
        assertThat(typed(
                        "kit/conform known results | sed -e \"s|reason: .*|reason: escaped|\" "
                                + "-e \"s|owner: .*|owner: 'ann \\& <bob>'|\" "
                                + "-e \"s|link: .*|link: https://issues.example.com/1|\" "
                                + "-e \"s|expires: .*|expires: " + soon + "|\" >conformance/known.yaml",
                        Map.of()))
                .isZero();
        typed(script.toString(), variables);
        StringBuilder after = new StringBuilder();
        job.path("after_script").forEach(line -> after.append(line.asString()).append('\n'));

        assertThat(typed(after.toString(), variables)).as(printed.toString()).isZero();
        assertThat(folder.resolve("results/summary.md"))
                .content()
                .contains("On the web: <https://gitlab.example.com/jobs/7/artifacts/file/results/allure-report/index"
                        + ".html>");
        assertThat(channel.requests())
                .singleElement(as(STRING))
                .contains(
                        "\"text\": \"mock: ",
                        "topic-returned: listed until " + soon + " by ann &amp; &lt;bob&gt;, https")
                .contains("https://gitlab.example.com/jobs/7");
    }

    @Test
    @Tag("slow")
    @DisabledOnOs(OS.WINDOWS)
    void the_lines_of_github_actions_run_in_shards_and_merge() throws Exception {
        JsonNode jobs = yaml("github-actions-shards.yml").path("jobs");
        JsonNode shard = jobs.path("shard");
        assertThat(shard.at("/strategy/fail-fast").asBoolean(true)).isFalse();
        assertThat(jobs.at("/verdict/needs").asString()).isEqualTo("shard");
        assertThat(jobs.at("/verdict/if").asString()).isEqualTo("always()");
        assertThat(jobs.findValuesAsString("uses"))
                .isNotEmpty()
                .allMatch(action -> action.matches("actions/[a-z/-]+@v[0-9]+"));

        int shards = shard.at("/strategy/matrix/shard").size();
        for (int index = 0; index < shards; index++) {
            printed.setLength(0);
            int exitCode = night(
                    shard.path("steps"),
                    "run",
                    List.of(),
                    Map.of(
                            ONLY,
                            "topic-returned",
                            "CONFORM_SHARD_INDEX",
                            String.valueOf(index),
                            "CONFORM_SHARD_TOTAL",
                            String.valueOf(shards)));
            assertThat(exitCode).as(printed.toString()).isZero();
            assertThat(printed).contains("SHARD");
            Files.move(
                    folder.resolve("results"),
                    Files.createDirectories(folder.resolve("shards")).resolve("shard-" + (index + 1)));
        }
        night(jobs.at("/verdict/steps"), "run", List.of(), Map.of());
        assertThat(run("merged").at("/counts/rules/must/passed").asInt()).isEqualTo(1);
        assertThat(page).content().startsWith("# ");
    }

    /**
     * Types the lines of all steps against a simulator that deviates so, each whatever the ones before it came to, and
     * returns the first exit code that is not 0.
     */
    private int night(JsonNode steps, String key, List<String> deviations, Map<String, String> environment)
            throws Exception {
        simulator(deviations);
        int first = 0;
        for (JsonNode step : steps) {
            String line = step.path(key).asString("");
            int exitCode = line.isEmpty() ? 0 : typed("set -e\n" + line, environment);
            first = first == 0 ? exitCode : first;
        }
        return first;
    }

    private void simulator(List<String> deviations) throws IOException {
        if (simulator != null) {
            simulator.close();
        }
        simulator = GraphSimulator.start(SimulatorOptions.defaults().withDeviations(deviations));
        Path conformance = Files.createDirectories(folder.resolve("conformance"));
        Files.deleteIfExists(conformance.resolve("try.yaml"));
        Files.move(
                TryTarget.at(simulator.serviceRoot(), simulator, conformance, "visibilityBudgetSeconds: 1")
                        .file(),
                conformance.resolve("target.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        if (!Files.exists(conformance.resolve("known.yaml"))) {
            Files.writeString(conformance.resolve("known.yaml"), "known: []\n");
        }
    }

    /** Types lines in the folder, where the archive of a kit can be fetched. */
    private int typed(String lines, Map<String, String> environment) throws Exception {
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", lines).directory(folder.toFile()).redirectErrorStream(true);
        shell.environment().keySet().removeIf(name -> name.startsWith("GITHUB_") || name.equals("TF_BUILD"));
        shell.environment()
                .putAll(Map.of(
                        "CONFORM_URL",
                        folder.resolve("conform-0.tar.gz").toUri().toString(),
                        "CONFORM_SHA256",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256")
                                        .digest(Files.readAllBytes(folder.resolve("conform-0.tar.gz")))),
                        "WEBHOOK_URL",
                        channel.root().toString(),
                        "CONFORM_CLEANUP",
                        "yes",
                        "RESULTS",
                        "https://ci.example.com/42"));
        if (!environment.containsKey("TF_BUILD")) {
            shell.environment()
                    .putAll(Map.of(
                            "GITHUB_ACTIONS",
                            "true",
                            "GITHUB_STEP_SUMMARY",
                            page.toString(),
                            "GITHUB_SERVER_URL",
                            "https://github.example.com",
                            "GITHUB_REPOSITORY",
                            "team/chats",
                            "GITHUB_RUN_ID",
                            "7",
                            "CI_JOB_URL",
                            "https://gitlab.example.com/jobs/7"));
        }
        shell.environment()
                .putAll(Map.of(
                        "SYSTEM_COLLECTIONURI",
                        "https://azure.example.com/team/",
                        "SYSTEM_TEAMPROJECTID",
                        "chats-id",
                        "BUILD_BUILDID",
                        "7"));
        shell.environment().putAll(environment);
        Process process = shell.start();
        printed.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return process.waitFor();
    }

    /** The archive as a release has it, but for its launcher, which runs what is built here, or one rule of it. */
    private void archive() throws Exception {
        Path kit = Files.createDirectories(folder.resolve("conform-0/examples/ci"));
        Files.copy(FOLDER.resolve("notify"), kit.resolve("notify"));
        Path conform = folder.resolve("conform-0/conform");
        Files.writeString(
                conform,
                "#!/bin/sh\nif [ \"$1\" = run ] && [ -n \"$ONLY\" ]; then shift; set -- run --rule \"$ONLY\" \"$@\"; "
                        + "fi\nexec " + Path.of(System.getProperty("java.home"), "bin", "java")
                        + " -XX:TieredStopAtLevel=1 -cp '" + classPath() + "' dev.graphconform.cli.Conform \"$@\"\n");
        assertThat(conform.toFile().setExecutable(true)).isTrue();
        Process tar = new ProcessBuilder("tar", "-czf", "conform-0.tar.gz", "conform-0")
                .directory(folder.toFile())
                .start();
        assertThat(tar.waitFor()).isZero();
    }

    private JsonNode run(String results) {
        return JsonMapper.shared()
                .readTree(folder.resolve(results).resolve("run.json").toFile());
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static JsonNode yaml(String name) throws IOException {
        return new YAMLMapper().readTree(FOLDER.resolve(name).toFile());
    }
}
