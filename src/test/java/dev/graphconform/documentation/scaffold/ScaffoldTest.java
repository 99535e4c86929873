package dev.graphconform.documentation.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.documentation.EncodedPage;
import dev.graphconform.documentation.SamplePages;
import dev.graphconform.documentation.page.InvalidPageException;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageReader;
import dev.graphconform.documentation.scaffold.Scaffold.ScaffoldFile;
import io.cucumber.messages.types.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"room-post", "room-get", "faulty-post"})
    void the_generated_files_can_be_read(String page) throws IOException {
        write(SamplePages.of(page));

        for (Path feature : features()) {
            assertThat(EncodedPage.parsed(feature))
                    .extracting(Envelope::getParseError)
                    .allMatch(fault -> fault.isEmpty());
        }
        Catalogue catalogue = Catalogue.of(folder.resolve("catalogue.yaml"));
        assertThat(catalogue.documentedExamples()).hasSameSizeAs(features());
        assertThat(catalogue.rules()).noneMatch(Rule::owed);
    }

    @Test
    void a_page_without_examples_is_refused() {
        Page resource = PageReader.read(SamplePages.of("room-resource"));

        assertThatThrownBy(() -> Scaffold.of(resource, Set.of()))
                .isInstanceOf(InvalidPageException.class)
                .hasMessageContaining("has no example");
    }

    @Test
    void notes_rows_response_and_permissions_become_rules() throws IOException {
        write(SamplePages.of("room-post"));
        Catalogue catalogue = Catalogue.of(folder.resolve("catalogue.yaml"));

        assertThat(catalogue.rules())
                .extracting(Rule::id)
                .contains(
                        "a-room-has-one-key-only",
                        "authorization",
                        "content-type",
                        "label",
                        "room-type",
                        "seats",
                        "response",
                        "permission-application");
        assertThat(catalogue.rule("room-type").orElseThrow().quote())
                .contains("Possible values are: `hall` and `cell`.");
        assertThat(catalogue.documentedExamples())
                .extracting(DocumentedExample::name)
                .containsExactly("create_room_cell", "create_room_hall", "create_room_empty");
        assertThat(catalogue.documentedExamples().get(0).link()).hasFragment("example-1-create-a-cell");
    }

    /** From a page with the kit's own examples the kit's own features are generated, byte for byte. */
    @Test
    void the_features_have_the_form_of_the_kits_own() throws IOException {
        Path own = Path.of("features", "documented-examples");
        write(Files.writeString(folder.resolve("encoded.md"), EncodedPage.of(own, "Create chat", "POST /chats")));

        List<Path> written = features();
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.toList()) {
                assertThat(written)
                        .anySatisfy(feature -> assertThat(feature)
                                .hasFileName(file.getFileName().toString())
                                .hasSameTextualContentAs(file));
            }
        }
    }

    private void write(Path page) throws IOException {
        for (ScaffoldFile file : Scaffold.of(PageReader.read(page), Set.of())) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.content());
        }
    }

    private List<Path> features() throws IOException {
        Path features = folder.resolve("features");
        if (!Files.exists(features)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(features)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
