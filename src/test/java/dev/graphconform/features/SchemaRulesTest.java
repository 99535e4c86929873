package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaRulesTest {
    @Test
    void a_schema_blames_rules_of_the_catalogue_only() throws IOException {
        Set<String> known = Catalogue.bundled().rules().stream()
                .filter(Rule::owed)
                .map(Rule::id)
                .collect(Collectors.toSet());

        assertThat(blamed()).isNotEmpty().isSubsetOf(known);
    }

    private static Set<String> blamed() throws IOException {
        Set<String> blamed = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("schemas"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                collect(JsonMapper.shared().readTree(Files.readString(file)), blamed);
            }
        }
        return blamed;
    }

    private static void collect(JsonNode node, Set<String> blamed) {
        if (node.path("x-rule").isString()) {
            blamed.add(node.path("x-rule").asString());
        }
        node.forEach(child -> collect(child, blamed));
    }
}
