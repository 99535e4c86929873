package dev.graphconform.proof.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graphconform.proof.ProofCase;
import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import dev.graphconform.proof.ProofResult.ProofCaseResult.ProofCaseOutcome;
import dev.graphconform.report.Accessibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProofReportTest {
    private static final String HOSTILE =
            "<script>alert(1)</script> [link](http://evil.example) | `tick` \" ' \u001B[31m \u202Eabc & <!--";
    private static final ProofCaseResult KILLED = proofCaseResult(
            "topic~cut",
            "topic",
            "a topic is cut",
            ProofCaseOutcome.KILLED,
            Map.of("topic", "topic-unchanged", "body", "shape"));
    private static final ProofCaseResult SURVIVED =
            proofCaseResult("body~hostile", "body", HOSTILE, ProofCaseOutcome.SURVIVED, Map.of());
    private static final ProofCaseResult UNDECLARED = proofCaseResult(
            "times~late",
            "times",
            "late",
            ProofCaseOutcome.UNDECLARED_COLLATERAL,
            Map.of("times", "utc", "topic", HOSTILE));
    private static final ProofCaseResult ALARM =
            proofCaseResult("liberty~more", "", "more", ProofCaseOutcome.FALSE_ALARM, Map.of("body", "shape"));
    private static final ProofCaseResult QUIET =
            proofCaseResult("liberty~less", "", "less", ProofCaseOutcome.QUIET, Map.of());

    @TempDir
    Path folder;

    @TempDir
    Path room;

    @Test
    void the_json_has_every_result_in_order() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(written("proof.json", KILLED, SURVIVED, UNDECLARED, ALARM, QUIET));

        assertThat(json.path("proved").asBoolean()).isFalse();
        assertThat(json.path("findings").findValuesAsString("id"))
                .containsExactly("topic~cut", "body~hostile", "times~late", "liberty~more", "liberty~less");
        assertThat(json.path("findings").path(1).path("line").asString()).isEqualTo(HOSTILE);
        assertThat(json.path("findings").path(0).path("failed").toString())
                .isEqualTo("{\"body\":\"shape\",\"topic\":\"topic-unchanged\"}");
        assertThat(json.path("findings").path(0).path("declaredCollateral").toString())
                .isEqualTo("[\"body\"]");
        assertThat(json.path("counts").path("killed").asInt()).isEqualTo(1);
        assertThat(json.path("faults").path(0).asString()).isEqualTo("survived: body~hostile: because");
    }

    @Tag("slow")
    @Test
    void the_page_has_no_violation_of_accessibility() throws Exception {
        assumeTrue(Accessibility.possible(), "no browser on this machine");
        written("proof.html", KILLED, SURVIVED, UNDECLARED, ALARM, QUIET);

        assertThat(Accessibility.violations(folder.resolve("proof.html"), "", 1500, room))
                .isEmpty();
    }

    @Test
    void the_text_begins_with_the_verdict_and_names_each_fault() throws IOException {
        assertThat(written("proof.md", KILLED, UNDECLARED, ALARM, QUIET))
                .startsWith("# ❌ not proved\n")
                .contains("- 1 of 2 deviations of 2 rules and examples killed\n")
                .contains("- 1 of 2 liberties quiet\n")
                .contains("- undeclared collateral: times\\~late: because\n")
                .contains("| `topic` | 1/1 | `cut` | a topic is cut | killed | topic-unchanged | `body` |\n")
                .contains("`topic` **undeclared**")
                .contains("| `less` | less | quiet |\n");
    }

    @Test
    void a_proof_that_holds_says_so_and_lists_no_faults() throws IOException {
        assertThat(written("proof.md", KILLED, QUIET)).startsWith("# ✅ proved").doesNotContain("not proved", "**");
        assertThat(written("proof.html", KILLED, QUIET))
                .contains("<h1>✓ proved")
                .doesNotContain("<td class=\"fault\"", "<details");
    }

    @Test
    void nothing_that_is_shown_becomes_markup() throws IOException {
        String page = written("proof.html", KILLED, SURVIVED, UNDECLARED);
        String text = written("proof.md", KILLED, SURVIVED, UNDECLARED);

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "\u001B", "\u202E", "<!--");
        assertThat(text).contains("&lt;script&gt;").doesNotContain("<script>", "[link](", "\u001B", "\u202E");
        assertThat(text.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.replace("\\|", "")
                                .chars()
                                .filter(character -> character == '|')
                                .count())
                        .as(line)
                        .isEqualTo(8));
    }

    @Test
    void the_page_needs_nothing_from_outside() throws IOException {
        assertThat(written("proof.html", KILLED, QUIET))
                .doesNotContain("http://", "https://", "src=", "@import", "url(", "<link");
    }

    @Test
    void each_cell_has_the_sign_of_its_outcome() throws IOException {
        assertThat(written("proof.html", KILLED, SURVIVED, UNDECLARED, ALARM))
                .contains("<td class=\"killed\" title=\"topic: killed\nby the check topic-unchanged\ntopic~cut: a "
                        + "topic is cut\">●</td>")
                .contains("<td class=\"collateral\" title=\"body: failed too, as declared\nby the check "
                        + "shape\ntopic~cut: a topic is cut\">○</td>")
                .contains("<td class=\"fault\" title=\"topic: failed too, undeclared\n")
                .contains("<td class=\"fault\" title=\"body: survived\n")
                .contains("<td class=\"fault\" title=\"body: blamed, though this is a liberty\nby the check "
                        + "shape\nliberty~more: more\">!</td>");
    }

    @Test
    void reports_of_an_earlier_proof_are_cleared() throws IOException {
        written("proof.json", KILLED);
        Files.writeString(folder.resolve("notes.txt"), "not ours");

        new ProofReport(folder).clear();

        assertThat(folder).isDirectoryNotContaining("glob:**/proof.*").isDirectoryContaining("glob:**/notes.txt");
    }

    private String written(String file, ProofCaseResult... findings) throws IOException {
        new ProofReport(folder)
                .write(new ProofResult(
                        List.of(),
                        List.of(findings),
                        List.of(),
                        List.of("topic", "body", "times"),
                        false,
                        Duration.ofMillis(1500)));
        return Files.readString(folder.resolve(file));
    }

    private static ProofCaseResult proofCaseResult(
            String id, String rule, String line, ProofCaseOutcome kind, Map<String, String> failed) {
        return new ProofCaseResult(
                new ProofCase(id, rule, line, Set.of("body")),
                kind,
                "because",
                failed.getOrDefault(rule, ""),
                new TreeMap<>(failed),
                List.of());
    }
}
