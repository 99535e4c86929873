package dev.graphconform.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What runs in containers: the example job of Kubernetes, and what is no part of an image. */
class ContainerManifestsTest {
    private static final Path FOLDER = Path.of("examples/ci");

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

    private static JsonNode yaml(String name) throws IOException {
        return new YAMLMapper().readTree(FOLDER.resolve(name).toFile());
    }
}
