package dev.graphconform.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleFilesTest {
    private static final Path FOLDER = Path.of("examples");
    private static final String SCHEMA_LINE = "# yaml-language-server: $schema=";

    static List<Path> examples() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_a_target_file(Path example) {
        assertThat(TargetFile.read(example).defaultCredential()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void editors_complete_an_example(Path example) throws IOException {
        String first = Files.readAllLines(example).get(0);

        assertThat(first).startsWith(SCHEMA_LINE);
        assertThat(FOLDER.resolve(first.substring(SCHEMA_LINE.length())).normalize())
                .isEqualTo(Path.of("schemas", "target.schema.json"))
                .exists();
    }

    @Test
    void together_they_show_every_credential_method_but_the_azure_cli() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path example : examples()) {
            all.append(Files.readString(example));
        }
        for (CredentialMethod way : CredentialMethod.values()) {
            if (way != CredentialMethod.AZURE_CLI) {
                assertThat(all).contains(way.word() + ":");
            }
        }
    }
}
