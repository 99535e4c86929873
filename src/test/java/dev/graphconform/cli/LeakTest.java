package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.RawServer;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.redaction.Redaction.RedactionLayer;
import dev.graphconform.report.ReportDestination;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFile;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token that a server gives back is in no output; and whichever layer fails to hold it, the search of the outputs
 * does not.
 */
class LeakTest {
    /** Of earlier runs: searched as well, and kept when there is no secret in it. */
    private static final Set<String> REMEMBERED = Set.of("allure-history", "history.json");

    private static final String RULE = "chat-body";

    @TempDir
    Path folder;

    private GraphSimulator simulator;
    private TryTarget target;
    private Optional<RunRecording> recording = Optional.empty();

    @BeforeEach
    void start_the_simulator_whose_people_are_used() {
        simulator = GraphSimulator.start(SimulatorOptions.defaults());
    }

    @AfterEach
    void stop_it() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void no_output_holds_a_token_that_a_server_gives_back(EchoEncoding encoding) throws IOException {
        Terminal terminal = Terminal.piped();
        try (RawServer server = encoding.server()) {
            target = TryTarget.at(server.root(), simulator, folder, "visibilityBudgetSeconds: 0.1");

            int exitCode = terminal.conform(
                    "run", "--target", target.file().toString(), "--out", out().toString(), "--rule", RULE);

            assertThat(exitCode).as(terminal.out()).isEqualTo(1);
        }
        assertThat(held()).isEmpty();
        assertThat(pieces()).noneMatch(piece -> terminal.out().contains(piece));
        assertThat(out().resolve("allure-report/index.html")).exists();
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("layers")
    void whichever_layer_is_off_nothing_gets_past_the_search(
            EchoEncoding encoding, Set<RedactionLayer> redactionLayers, boolean caught) throws IOException {
        RunResult result = run(encoding, new Redaction(redactionLayers));

        assertThat(result.verdict().exitCode()).isEqualTo(caught ? 5 : 1);
        assertThat(held()).isEmpty();
        if (caught) {
            assertCleanResultOnly();
        }
    }

    static Stream<Arguments> layers() {
        Set<RedactionLayer> none = Set.of();
        Set<RedactionLayer> withoutKnown = Set.of(RedactionLayer.HEADERS, RedactionLayer.SHAPES);
        // long base64 has the form of a secret, whatever is in it
        Set<EchoEncoding> heldByThem = Set.of(
                EchoEncoding.BODY,
                EchoEncoding.HEADER,
                EchoEncoding.HARMLESS_HEADER,
                EchoEncoding.ERROR_MESSAGE,
                EchoEncoding.BASE64);
        return Stream.concat(
                Stream.of(EchoEncoding.values())
                        .flatMap(encoding -> Stream.of(
                                Arguments.of(encoding, none, true),
                                Arguments.of(encoding, withoutKnown, !heldByThem.contains(encoding)))),
                Stream.of(
                        Arguments.of(EchoEncoding.HEADER, Set.of(RedactionLayer.HEADERS), false),
                        Arguments.of(EchoEncoding.HARMLESS_HEADER, Set.of(RedactionLayer.HEADERS), true),
                        Arguments.of(EchoEncoding.HARMLESS_HEADER, Set.of(RedactionLayer.SHAPES), false),
                        Arguments.of(EchoEncoding.BASE64, Set.of(RedactionLayer.KNOWN_SECRETS), false)));
    }

    @Test
    void a_secret_that_gets_out_past_its_type_is_caught_wherever_it_is_written() throws IOException {
        RunResult result = run(EchoEncoding.HEADER, Redaction.FULL, true);

        assertThat(result.verdict().exitCode()).isEqualTo(5);
        assertThat(held()).isEmpty();
        assertCleanResultOnly();
        assertThat(json().at("/target/name").asString()).isEqualTo("withheld");
    }

    @Test
    void what_holds_a_secret_is_moved_where_only_its_owner_reads_it() throws IOException {
        Path quarantine = folder.resolve("quarantine");

        RunResult result = run(EchoEncoding.SPLIT, new Redaction(Set.of()), false, quarantine);

        assertThat(result.verdict().exitCode()).isEqualTo(5);
        assertThat(held()).isEmpty();
        assertCleanResultOnly();
        try (Stream<Path> moved = Files.walk(quarantine)) {
            assertThat(moved.toList())
                    .anyMatch(path -> path.endsWith("allure-report/index.html"))
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .matches(Files.isDirectory(path) ? "rwx.{6}" : "rw-------"));
        }
        assertThat(json().path("reasons").valueStream().map(JsonNode::asString))
                .anyMatch(reason -> reason.contains(quarantine.toString()));
    }

    @Test
    void a_recording_that_holds_a_secret_is_gone_too() throws IOException {
        recording = Optional.of(RunRecording.at(folder.resolve("run.har")));

        RunResult result = run(EchoEncoding.BODY, new Redaction(Set.of()));

        assertThat(result.verdict().exitCode()).isEqualTo(5);
        assertThat(folder.resolve("run.har")).doesNotExist();
        assertCleanResultOnly();
    }

    @Test
    void a_quarantine_inside_the_results_is_none() throws IOException {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform(
                        "run",
                        "--out",
                        out().toString(),
                        "--quarantine",
                        out().resolve("secret").toString()))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("is inside the folder for the results");
        assertThat(out()).doesNotExist();
    }

    private RunResult run(EchoEncoding encoding, Redaction redaction) throws IOException {
        return run(encoding, redaction, false);
    }

    private RunResult run(EchoEncoding encoding, Redaction redaction, boolean tokenInName) throws IOException {
        return run(encoding, redaction, tokenInName, null);
    }

    private RunResult run(EchoEncoding encoding, Redaction redaction, boolean tokenInName, Path quarantine)
            throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        try (RawServer server = encoding.server()) {
            target = TryTarget.at(server.root(), simulator, folder, "visibilityBudgetSeconds: 0.1");
            Target read = TargetFile.read(target.file());
            Files.createDirectories(out());
            RunRequest request = RunRequest.of(
                            tokenInName
                                    ? named(
                                            read,
                                            read.defaultCredential()
                                                    .token()
                                                    .get()
                                                    .reveal())
                                    : read,
                            new Selection(List.of(RULE), List.of()),
                            1,
                            false)
                    .with(redaction);
            CompletedRun run = new ConformanceRunner(catalogue).run(request, ProgressListener.SILENT);
            return new ScannedReportWriter(catalogue, read.secrets(), quarantine, recording)
                    .write(run, ReportDestination.of(out()))
                    .result();
        }
    }

    private static Target named(Target read, String name) {
        return read.withName(name);
    }

    private void assertCleanResultOnly() throws IOException {
        try (Stream<Path> left = Files.list(out())) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(name -> !REMEMBERED.contains(name)))
                    .containsExactly("run.json");
        }
        assertThat(json().path("outcome").asString()).isEqualTo("secret-leak");
        assertThat(json().path("exitCode").asInt()).isEqualTo(5);
        assertThat(json().path("reasons").valueStream().map(JsonNode::asString))
                .anyMatch(reason -> reason.startsWith("a secret was found in "))
                .anyMatch(reason -> reason.contains("would have ended as non-conformant"))
                .anyMatch(reason -> reason.contains("revoke it"));
        assertThat(json().path("rules")
                        .valueStream()
                        .map(rule -> rule.path("outcome").asString()))
                .contains("failed");
    }

    /** The outputs that hold a token or half of one, by a look that shares nothing with the kit's. */
    private Set<String> held() throws IOException {
        List<String> pieces = pieces();
        return Outputs.below(out()).entrySet().stream()
                .filter(file -> pieces.stream().anyMatch(plain(file.getValue())::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Escapes of JSON, HTML and addresses undone by the shortest way. */
    private static String plain(String text) {
        String plain = text;
        for (String escape : List.of("\\\\+u([0-9a-fA-F]{4})", "%([0-9a-fA-F]{2})")) {
            plain = java.util.regex.Pattern.compile(escape)
                    .matcher(plain)
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                            String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        }
        String unescaped = java.util.regex.Pattern.compile("(?:&amp;|&)#([0-9]{1,5});")
                .matcher(plain)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1)))));
        return text + unescaped;
    }

    /** Halves of claims and signatures, and what they are in base64. */
    private List<String> pieces() throws IOException {
        return target.tokens().stream()
                .map(token -> token.substring(token.indexOf('.') + 1))
                .flatMap(token -> Stream.of(token.substring(4, 40), token.substring(token.length() - 36)))
                .flatMap(piece ->
                        Stream.concat(Stream.of(piece), Stream.of(0, 1, 2).map(shift -> base64(piece, shift))))
                .toList();
    }

    private static String base64(String piece, int shift) {
        byte[] shifted = new byte[shift + piece.length()];
        System.arraycopy(piece.getBytes(StandardCharsets.US_ASCII), 0, shifted, shift, piece.length());
        String encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, shifted.length / 3 * 3));
        return encoded.substring(4);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out().resolve("run.json").toFile());
    }

    private Path out() {
        return folder.resolve("results");
    }
}
