package dev.graphconform.documentation.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.PageParameter;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.customrules.CustomRules;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        Catalogue catalogue = catalogue();
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
    void sentences_that_ask_for_something_and_permissions_become_rules_with_short_ids() throws IOException {
        write(SamplePages.of("suites/note-post"));
        assertThat(catalogue().rules())
                .extracting(Rule::id)
                .containsExactly(
                        "note-text",
                        "room-cant-hold-100",
                        "authorization-required",
                        "content-type-required",
                        "only-text-mandatory",
                        "permission-delegated",
                        "permission-personal",
                        "permission-application");
        assertThat(catalogue().rule("note-text").orElseThrow().quote()).isEqualTo("A note must have a text.");
        write(SamplePages.of("suites/room-list"));
        assertThat(catalogue().rules())
                .filteredOn(rule -> rule.level() == Level.SHOULD)
                .extracting(Rule::quote)
                .containsExactly("This method should not be called more than once a minute.");
    }

    @Test
    void a_rule_quotes_what_its_row_is_about_and_what_is_merely_offered_is_no_must() throws IOException {
        write(SamplePages.of("suites/seat-book"));
        assertThat(catalogue().rules())
                .extracting(rule -> rule.id() + " " + rule.level() + " " + rule.quote())
                .contains(
                        "prefer-required MUST Prefer | respond-async. Required.",
                        "not-supply-request-body MUST Do not supply a request body for the second one.",
                        "api-supports-admin-permissions SHOULD This API supports admin permissions.");
        write(SamplePages.of("suites/room-list"));
        assertThat(catalogue().rules())
                .filteredOn(rule -> rule.quote().contains("$filter"))
                .extracting(Rule::level)
                .containsExactly(Level.MUST);
    }

    @Test
    void one_placeholder_for_several_and_ids_in_bodies_are_parameters() throws IOException {
        assertThat(parameters("suites/seat-book"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "office-id", "offices/{id}",
                        "desk-id", "desks/{id}",
                        "booked-by-id", "5a1f7c1a-9d3b-4f0e-8a52-6c1d2b3a4f50",
                        "guest-ids", "6b1f7c1a-9d3b-4f0e-8a52-6c1d2b3a4f50"));
        assertThat(Files.readString(folder.resolve("target.yaml"))).contains("  desk-id: \"{id}\"\n");
    }

    @Test
    void keys_and_placeholders_of_addresses_become_parameters_called_as_the_page_calls_them() throws IOException {
        assertThat(parameters("suites/note-post"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "room-id", "5e1f7c1a-9d3b-4f0e-8a52-6c1d2b3a4f50",
                        "shelf-id", "19:b8577894a63548969c5c92bb9c80c5e1@shelf.v2",
                        "shelf-id-2", "19:4a95f7d8db4c4e7fae857bcebe0623e6@shelf.v2"));
        assertThat(parameters("suites/person-get")).isEqualTo(Map.of("people-id", "robin@contoso.com"));
        assertThat(parameters("suites/room-list")).isEqualTo(Map.of("house-id", "{house-id}"));
        assertThat(parameters("suites/room-change")).isEqualTo(Map.of("room-id", "room-4711"));
        assertThat(Files.readString(folder.resolve("target.yaml"))).contains("  room-id: room-4711\n");
    }

    @Test
    void documented_examples_are_named_and_linked() throws IOException {
        write(SamplePages.of("room-post"));
        Catalogue catalogue = catalogue();

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

    private Map<String, String> parameters(String page) throws IOException {
        write(SamplePages.of(page));
        return catalogue().suite().parameters().stream()
                .collect(Collectors.toMap(PageParameter::name, PageParameter::printed));
    }

    private Catalogue catalogue() {
        return CustomRules.read(folder, new Catalogue(List.of(), List.of())).suite();
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
