package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.verdict.ExitCode;
import dev.graphconform.verdict.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wherever exit codes are told, they are those that commands end with. */
class DocumentedExitCodesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\| (.+) \\|$");
    private static final Pattern IN_PROSE = Pattern.compile("[Ee]xit codes? ((?:\\d+|,| |and|or)+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static Stream<CommandLine> commands() {
        return withSubcommands(Conform.commandLine(Terminal.piped().console(), false, CommandTiming.USUAL, false));
    }

    @Test
    void the_table_of_the_readme_has_all_of_them_in_their_own_words() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf("| exit code | means |")).split("\n\n", 2)[0];

        assertThat(ROW.matcher(table)
                        .results()
                        .map(row -> row.group(1) + " " + row.group(2).replace("`", "")))
                .containsExactlyElementsOf(sorted(ExitCode.values())
                        .map(DocumentedExitCodesTest::line)
                        .toList());
    }

    @Test
    void the_help_of_run_has_those_of_a_verdict_in_the_same_words() {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("run", "--help")).isZero();
        String told = terminal.out().substring(terminal.out().indexOf("Exit codes:"));
        assertThat(told.replaceAll("\\s+", " ").strip())
                .isEqualTo("Exit codes: "
                        + ExitCode.ofRuns().map(DocumentedExitCodesTest::line).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_help_names_no_other_exit_code_and_each_once(CommandLine command) {
        List<Integer> told = command.getCommandSpec().usageMessage().exitCodeList().keySet().stream()
                .flatMap(codes -> Arrays.stream(codes.split(",")))
                .map(code -> Integer.valueOf(code.strip()))
                .toList();

        assertThat(told).isSubsetOf(codes(ExitCode.values())).doesNotHaveDuplicates();
        // in prose they would be another place to look at
        assertThat(command.getCommandSpec().usageMessage().description())
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("exit code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-result", "progress-event"})
    void a_schema_allows_those_of_a_run(String schema) throws IOException {
        JsonNode file = JsonMapper.shared().readTree(Files.readString(Path.of("schemas", schema + ".schema.json")));
        // the other exit code there is that of a team's own rules
        List<JsonNode> places = file.findValues("exitCode").stream()
                .filter(place -> place.path("enum").size() > 3)
                .toList();

        assertThat(places).hasSize(1);
        assertThat(places.get(0).path("enum").valueStream().map(JsonNode::asInt))
                .containsExactlyElementsOf(ExitCode.ofRuns().map(ExitCode::code).toList());
    }

    @Test
    void the_schema_of_a_run_has_every_outcome() throws IOException {
        JsonNode file = JsonMapper.shared().readTree(Files.readString(Path.of("schemas", "run-result.schema.json")));

        assertThat(file.at("/properties/outcome/enum").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Stream.of(RunOutcome.values()).map(RunOutcome::word).toList());
    }

    @Test
    void texts_name_no_other_exit_code() throws IOException {
        List<Integer> told = new ArrayList<>();
        for (Path text : texts()) {
            IN_PROSE.matcher(Files.readString(text))
                    .results()
                    .flatMap(place -> NUMBER.matcher(place.group(1)).results())
                    .forEach(number -> told.add(Integer.valueOf(number.group())));
        }

        assertThat(told).isNotEmpty().isSubsetOf(codes(ExitCode.values()));
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(DocumentedExitCodesTest::withSubcommands));
    }

    private static Stream<ExitCode> sorted(ExitCode... codes) {
        return Stream.of(codes).sorted(Comparator.comparingInt(ExitCode::code));
    }

    private static List<Integer> codes(ExitCode... codes) {
        return Stream.of(codes).map(ExitCode::code).toList();
    }

    private static String line(ExitCode exit) {
        return exit.code() + " " + exit.sentence();
    }
}
