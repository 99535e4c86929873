package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People whose machine speaks another language, with other digits, letters or years, get the same results. */
class LocaleTest {
    private static final String ARABIC = "-Duser.language=ar -Duser.country=EG";

    @TempDir
    Path folder;

    /** The kit inside another program, which has not set any language for it. */
    @Test
    void the_simulator_and_the_results_are_the_same_inside_an_arabic_program() {
        KitProcess run = start(
                CallingProgram.class,
                ARABIC,
                Stream.of("PT30S", "run", "--rule", "chat-created", "--rule", "times-utc", "--rule", "apps-accepted"));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("the command gave 0");
        assertThat(outcomes())
                .isEqualTo(Map.of("chat-created", "passed", "times-utc", "passed", "apps-accepted", "passed"));
        assertThat(filesWithOtherDigits()).isEmpty();
    }

    @Test
    void requests_and_ledger_are_the_same_inside_an_arabic_program() throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            TryTarget target = TryTarget.at(simulator.serviceRoot(), simulator, folder, "operationPollSeconds: 0.05");

            KitProcess run = start(
                    CallingProgram.class,
                    ARABIC,
                    Stream.of("PT30S", "run", "--target", target.file().toString(), "--rule", "topic-returned"));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).contains("the command gave 0");
            assertThat(simulator.received())
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(request.toString().chars())
                            .noneMatch(each -> each > 0x7F && Character.isDigit(each)));
        }
        assertThat(outcomes()).isEqualTo(Map.of("topic-returned", "passed"));
        assertThat(Outputs.below(out()).keySet()).anyMatch(file -> file.contains("ledger-"));
        assertThat(filesWithOtherDigits()).isEmpty();
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                ARABIC,
                "-Duser.language=fa -Duser.country=IR",
                "-Duser.language=tr -Duser.country=TR",
                "-Duser.language=hi -Duser.country=IN -Duser.extensions=u-nu-deva",
                "-Duser.language=th -Duser.country=TH -Duser.extensions=u-ca-buddhist-nu-thai"
            })
    void the_first_command_is_conformant_in_any_language(String language) {
        KitProcess run = start(Conform.class, language, Stream.of("run"));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(json().path("outcome").asString()).isEqualTo("conformant");
        assertThat(filesWithOtherDigits()).isEmpty();
    }

    private KitProcess start(Class<?> program, String language, Stream<String> arguments) {
        List<String> all = new ArrayList<>(arguments.toList());
        all.addAll(List.of("--quiet", "--out", out().toString()));
        return KitProcess.start(
                program, List.of(language.split(" ")), folder.resolve("terminal.txt"), all.toArray(String[]::new));
    }

    private List<String> filesWithOtherDigits() {
        return Outputs.below(out()).entrySet().stream()
                .filter(file -> new String(
                                file.getValue().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                        .chars()
                        .anyMatch(each -> each > 0x7F && Character.isDigit(each)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> outcomes() {
        return json().path("rules")
                .valueStream()
                .collect(Collectors.toMap(
                        rule -> rule.path("id").asString(),
                        rule -> rule.path("outcome").asString()));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out().resolve("run.json").toFile());
    }

    private Path out() {
        return folder.resolve("out");
    }
}
