package dev.graphconform.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    @DisabledOnOs(OS.WINDOWS)
    void the_lines_of_github_actions_run_in_shards_and_merge() throws Exception {
        JsonNode jobs = yaml("github-actions.yml").path("jobs");
        JsonNode shard = jobs.path("shard");
        assertThat(shard.at("/strategy/fail-fast").asBoolean(true)).isFalse();
        assertThat(jobs.at("/verdict/needs").asString()).isEqualTo("shard");
        assertThat(jobs.at("/verdict/if").asString()).isEqualTo("always()");
        assertThat(jobs.findValuesAsString("uses"))
                .isNotEmpty()
                .allMatch(action -> action.matches("actions/[a-z-]+@v[0-9]+"));

        int shards = shard.at("/strategy/matrix/shard").size();
        for (int index = 0; index < shards; index++) {
            shard(command(shard, "run"), "CONFORM_SHARD_INDEX", index, "CONFORM_SHARD_TOTAL", shards);
            Files.move(
                    folder.resolve("results"),
                    Files.createDirectories(folder.resolve("shards")).resolve("shard-" + (index + 1)));
        }
        Path page = folder.resolve("page.md");
        merged(
                command(jobs.path("verdict"), "run"),
                Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", page.toString()));
        assertThat(page).content().startsWith("# ");
    }

    @Test
    @Tag("slow")
    @DisabledOnOs(OS.WINDOWS)
    void the_lines_of_azure_pipelines_run_in_shards_and_merge() throws Exception {
        JsonNode jobs = yaml("azure-pipelines.yml").path("jobs");
        int shards = jobs.at("/0/strategy/parallel").asInt();
        assertThat(jobs.at("/1/dependsOn").asString()).isEqualTo("shard");
        assertThat(jobs.at("/1/condition").asString()).isEqualTo("always()");

        for (int place = 1; place <= shards; place++) {
            shard(
                    command(jobs.get(0), "script"),
                    "SYSTEM_JOBPOSITIONINPHASE",
                    place,
                    "SYSTEM_TOTALJOBSINPHASE",
                    shards);
            Files.move(
                    folder.resolve("results"),
                    Files.createDirectories(folder.resolve("workspace")).resolve("shard-" + place));
        }
        String out = merged(
                command(jobs.get(1), "script"),
                Map.of(
                        "TF_BUILD",
                        "True",
                        "PIPELINE_WORKSPACE",
                        folder.resolve("workspace").toString()));
        assertThat(out).contains("##vso[task.uploadsummary]");
    }

    @Test
    void the_job_of_kubernetes_gives_each_pod_its_place() throws IOException {
        JsonNode spec = yaml("kubernetes.yaml").path("spec");
        String line = spec.at("/template/spec/containers/0/args/0").asString();

        assertThat(spec.path("completionMode").asString()).isEqualTo("Indexed");
        assertThat(spec.at("/template/spec/restartPolicy").asString()).isEqualTo("Never");
        assertThat(line)
                .contains("--shard auto/" + spec.path("completions").asInt())
                .contains("--out \"/results/shard-$JOB_COMPLETION_INDEX\"");
    }

    /** The fields that Kubernetes' Pod Security Standards name for the profile "restricted". */
    @Test
    void the_job_of_kubernetes_may_run_where_pods_are_restricted_and_its_wait_ends_when_it_fails() throws IOException {
        JsonNode spec = yaml("kubernetes.yaml").path("spec");
        JsonNode pod = spec.at("/template/spec");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean(false)).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
        assertThat(pod.path("containers")).isNotEmpty().allSatisfy(container -> {
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/securityContext/capabilities/drop").valueStream())
                    .extracting(JsonNode::asString)
                    .containsExactly("ALL");
        });
        assertThat(pod.path("volumes"))
                .allSatisfy(volume -> assertThat(volume.propertyNames())
                        .containsAnyOf("configMap", "persistentVolumeClaim", "emptyDir", "secret", "projected"));
        assertThat(spec.path("activeDeadlineSeconds").asInt()).isPositive();
        assertThat(FOLDER.resolve("kubernetes.yaml")).content().contains("Complete|Failed");
    }

    @Test
    void what_holds_tokens_or_results_is_no_part_of_an_image() throws IOException {
        assertThat(Files.readAllLines(Path.of(".dockerignore")))
                .contains(
                        "target",
                        "reports",
                        ".git",
                        "**/*.tokens",
                        "**/*.jwt",
                        "**/.env",
                        "**/ledger-*.jsonl",
                        "/*.yaml");
    }

    /** Runs one shard, whose outcome is SHARD: exit codes 1 and 2 are those of the merged run. */
    private void shard(String line, String place, int number, String total, int of) throws Exception {
        assertThat(typed(line, Map.of(place, String.valueOf(number), total, String.valueOf(of))))
                .contains("SHARD");
    }

    private String merged(String line, Map<String, String> environment) throws Exception {
        String out = typed(line + " || test $? -eq 2", environment);
        assertThat(JsonMapper.shared()
                        .readTree(folder.resolve("merged/run.json").toFile())
                        .at("/counts/rules/must/passed")
                        .asInt())
                .isEqualTo(1);
        return out;
    }

    /**
     * Runs a shell line in a folder with its own {@code conform}, which limits runs to one rule and to the simulator.
     */
    private String typed(String line, Map<String, String> environment) throws Exception {
        Path conform = folder.resolve("conform");
        String java = Path.of(System.getProperty("java.home"), "bin", "java") + " -XX:TieredStopAtLevel=1 -cp '"
                + classPath() + "' dev.graphconform.cli.Conform";
        Files.writeString(
                conform,
                "#!/bin/sh\nif [ \"$1\" = run ]; then shift; [ \"$1 $2\" = '--target target.yaml' ] || exit 9; "
                        + "shift 2; set -- run --rule topic-returned \"$@\"; fi\nexec "
                        + java + " \"$@\"\n");
        assertThat(conform.toFile().setExecutable(true)).isTrue();
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> all = new HashMap<>(environment);
        shell.environment().keySet().removeIf(name -> name.startsWith("GITHUB_") || name.equals("TF_BUILD"));
        shell.environment().putAll(all);
        Process process = shell.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(line + "\n" + out).isZero();
        return out;
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String command(JsonNode job, String key) {
        List<String> lines = job.path("steps")
                .valueStream()
                .map(step -> step.path(key).asString(""))
                .filter(line -> line.startsWith("./conform"))
                .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static JsonNode yaml(String name) throws IOException {
        return new YAMLMapper().readTree(FOLDER.resolve(name).toFile());
    }
}
