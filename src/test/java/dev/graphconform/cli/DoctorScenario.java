package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.ReceivedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A target file for a simulator, which a test breaks, and what the doctor reports of it. */
final class DoctorScenario {
    private final GraphSimulator simulator;
    private final Path folder;
    private final Path file;
    private final int before;

    DoctorScenario(GraphSimulator simulator, Path folder) {
        this.simulator = simulator;
        this.folder = folder;
        this.file = folder.resolve("patient.yaml");
        this.before = simulator.received().size();
        new MockTargetFileWriter(file).write(simulator);
    }

    GraphSimulator simulator() {
        return simulator;
    }

    Path file() {
        return file;
    }

    /** Replaces what must be there. */
    void change(String what, String by) {
        String yaml = text(file);
        assertThat(yaml).contains(what);
        write(file, yaml.replace(what, by));
    }

    /** Replaces what must be there, by a pattern over lines. */
    void changeMatch(String pattern, String by) {
        String yaml = text(file);
        String changed = yaml.replaceFirst("(?s)" + pattern, by);
        assertThat(changed).isNotEqualTo(yaml);
        write(file, changed);
    }

    /** A whole file of its own. */
    void replace(String yaml) {
        write(file, yaml);
    }

    /** Puts another token where the credential's is. */
    void token(String credential, String token) {
        write(beside(credential + ".jwt"), token);
    }

    /** A file with a secret. */
    Path beside(String name) {
        return folder.resolve("patient.yaml.tokens").resolve(name);
    }

    /** A token with these claims that nobody signed. */
    static String forged(String claims) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return Stream.of("{\"alg\": \"HS256\"}", claims, "no signature")
                .map(part -> encoder.encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .reduce((one, other) -> one + "." + other)
                .orElseThrow();
    }

    /** Runs the doctor, and asserts what must always hold: nothing written, no token shown. */
    Diagnosis examine() {
        return examineFor(folder.resolve("results"));
    }

    /** The same, for a run that writes its results there. */
    Diagnosis examineFor(Path results) {
        Terminal terminal = Terminal.piped();
        int exitCode = terminal.conform("doctor", "--target", file.toString(), "--out", results.toString());
        assertThat(received()).extracting(ReceivedRequest::method).allMatch("GET"::equals);
        assertThat(terminal.out() + terminal.err()).doesNotContain(secrets());
        assertThat(Files.exists(results)).as(results + " was made").isFalse();
        assertThat(terminal.err()).isEmpty();
        return new Diagnosis(exitCode, terminal.out());
    }

    /** The requests that the simulator received since the start. */
    List<ReceivedRequest> received() {
        List<ReceivedRequest> all = simulator.received();
        return all.subList(Math.min(before, all.size()), all.size());
    }

    private List<String> secrets() {
        try (Stream<Path> files = Files.list(folder.resolve("patient.yaml.tokens"))) {
            return files.filter(path -> !path.endsWith("ca.pem") && !path.endsWith(".gitignore"))
                    .map(DoctorScenario::text)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * What the doctor said.
     *
     * @param exitCode how the command ended
     * @param out all of it
     */
    record Diagnosis(int exitCode, String out) {
        List<String> faults() {
            return graded("fault");
        }

        List<String> warnings() {
            return graded("warning");
        }

        List<String> notChecked() {
            return graded("not checked");
        }

        List<String> good() {
            return graded("ok");
        }

        private List<String> graded(String grade) {
            return out.lines()
                    .filter(line -> line.matches(grade + " {2,}.*"))
                    .map(line -> line.substring(grade.length()).strip())
                    .toList();
        }
    }
}
