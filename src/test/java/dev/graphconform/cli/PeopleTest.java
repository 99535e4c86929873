package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Results do not name the people of a target, unless asked to. */
class PeopleTest {
    @TempDir
    Path folder;

    @Test
    void results_name_people_by_their_parts() throws IOException {
        Map<String, String> outputs = run();

        List<String> people = people();
        assertThat(people).hasSizeGreaterThan(8);
        outputs.forEach((name, text) -> assertThat(people.stream()
                        .filter(person -> text.toLowerCase(Locale.ROOT).contains(person)))
                .as(name)
                .isEmpty());
        assertThat(everything(outputs))
                .contains(
                        "users('people.colleague.id')",
                        "people.initiator.id",
                        "\"displayName\": \"people.initiator.displayName\"",
                        "people.colleague.displayName");
    }

    @Test
    void who_wants_the_identities_keeps_them() throws IOException {
        Map<String, String> outputs = run("--keep-identities");

        assertThat(everything(outputs).toLowerCase(Locale.ROOT))
                .contains(
                        "adele vance",
                        "alex wilber",
                        "8b081ef6-4792-4def-b2c9-c363a1bf41d5",
                        "82af01c5-f7cc-4a2e-a728-3a5df21afd9d");
        assertThat(everything(outputs)).doesNotContain("people.colleague.id");
    }

    /** A run in which a member is missing, so that messages name people too. */
    private Map<String, String> run(String... options) throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(
                SimulatorOptions.defaults().withDeviations(List.of("members-all-added~last-lost")))) {
            TryTarget.at(simulator.serviceRoot(), simulator, folder, "visibilityBudgetSeconds: 0.2");
            List<String> words = Stream.concat(
                            Stream.of(
                                    "run",
                                    "--target",
                                    target().toString(),
                                    "--out",
                                    folder.resolve("results").toString(),
                                    "--rule",
                                    "members-all-added"),
                            Stream.of(options))
                    .toList();
            Terminal terminal = Terminal.piped();

            assertThat(terminal.conform(words.toArray(String[]::new)))
                    .as(terminal.out() + terminal.err())
                    .isEqualTo(1);
        }
        Map<String, String> outputs = Outputs.below(folder.resolve("results"));
        // without the real ids nobody could clean up
        outputs.keySet().removeIf(name -> name.contains("ledger-"));
        return outputs;
    }

    /** Ids, names and addresses in the target file, and the display names that only the service knows. */
    private List<String> people() throws IOException {
        TreeSet<String> people = new TreeSet<>(List.of("adele vance", "alex wilber"));
        for (JsonNode person : YAMLMapper.shared().readTree(target().toFile()).path("people")) {
            person.properties().stream()
                    .filter(property -> !property.getKey().equals("tenantId"))
                    .forEach(property ->
                            people.add(property.getValue().asString().toLowerCase(Locale.ROOT)));
        }
        return List.copyOf(people);
    }

    private static String everything(Map<String, String> outputs) {
        return String.join("\n", outputs.values());
    }

    private Path target() {
        return folder.resolve("try.yaml");
    }
}
