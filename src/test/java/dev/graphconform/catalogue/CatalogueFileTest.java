package dev.graphconform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the data file of the catalogue: all values are read, and mistakes are refused with their place. */
class CatalogueFileTest {
    private static final String GOOD = """
            pages:
              create: {title: Create chat, link: https://example.org/create}
              chat: {title: Chat, link: https://example.org/chat}
            rules:
              - id: narrow
                level: should
                title: A narrow rule
                source: {page: chat, heading: Properties}
                quote: >-
                  the words
                reading: How the kit reads them.
                appliesTo: {apiVersions: [beta], tokenKinds: [delegated]}
                needs: [people.guest, apps.plain]
                topicsAsWritten: true
                provableOnce: It is there already.
                recording: No recording shows it.
              - id: wide
                level: must
                title: A wide rule
                source: {page: create, heading: Request body}
                quote: other words
                reading: How they are read.
                excluded: Nobody can test it.
            examples:
              - name: one
                title: "Example 1"
                anchor: example-1
                needs: [people.colleague]
              - name: two
                title: "Example 2"
                anchor: example-2
            """;

    @Test
    void a_rule_has_the_values_of_the_file() {
        Catalogue catalogue = read(GOOD);

        assertThat(catalogue.rules())
                .containsExactly(
                        new Rule(
                                "narrow",
                                Level.SHOULD,
                                "Properties",
                                "A narrow rule",
                                new PageReference("Chat", "Properties", URI.create("https://example.org/chat")),
                                "the words",
                                "How the kit reads them.",
                                Set.of("beta"),
                                Set.of("delegated"),
                                List.of(new Need("people", "guest"), new Need("apps", "plain")),
                                true,
                                Optional.of("It is there already."),
                                Optional.of("No recording shows it."),
                                Optional.empty()),
                        new Rule(
                                "wide",
                                Level.MUST,
                                "Request body",
                                "A wide rule",
                                new PageReference(
                                        "Create chat", "Request body", URI.create("https://example.org/create")),
                                "other words",
                                "How they are read.",
                                Set.of("v1.0", "beta"),
                                Set.of("delegated", "application"),
                                List.of(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("Nobody can test it.")));
        assertThat(catalogue.rules()).extracting(Rule::owed).containsExactly(true, false);
        assertThat(catalogue.rules())
                .extracting(rule -> rule.pageReference().label())
                .containsExactly("Chat, Properties", "Create chat, Request body");
    }

    @Test
    void examples_are_numbered_in_order_and_link_to_their_heading() {
        assertThat(read(GOOD).documentedExamples())
                .containsExactly(
                        new DocumentedExample(
                                "one",
                                1,
                                "Example 1",
                                URI.create("https://example.org/create#example-1"),
                                List.of(new Need("people", "colleague"))),
                        new DocumentedExample(
                                "two", 2, "Example 2", URI.create("https://example.org/create#example-2"), List.of()));
    }

    @Test
    void a_rule_and_an_example_are_found_by_their_name_alone() {
        Catalogue catalogue = read(GOOD);

        assertThat(catalogue.rule("wide"))
                .hasValueSatisfying(rule -> assertThat(rule.title()).isEqualTo("A wide rule"));
        assertThat(catalogue.documentedExample("two"))
                .hasValueSatisfying(documentedExample ->
                        assertThat(documentedExample.number()).isEqualTo(2));
        assertThat(catalogue.rule("one")).isEmpty();
        assertThat(catalogue.documentedExample("wide")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: narrow                     | id: ' '                        | a rule has no "id"
            id: narrow                     | id: wide                       | "wide" stands twice in the catalogue
            level: should                  | level: shuold                  | rule narrow: "shuold" is no level; write \
            must, should or observed
            level: should                  | level: Should                  | rule narrow: "Should" is no level; write \
            must, should or observed
            level: should                  | levle: should                  | rule narrow: unknown key "levle"
            reading: How they are read.    | note: How they are read.       | rule wide: unknown key "note"
            quote: other words             | quote: 5                       | rule wide has no "quote"
            title: A wide rule             | title:                         | rule wide has no "title"
            page: chat,                    | page: chats,                   | rule narrow: there is no page "chats" \
            under "pages"
            page: chat,                    | Page: chat,                    | rule narrow, source: unknown key "Page"
            {page: chat, heading: Properties} | chat                        | rule narrow, source: write keys with \
            values, not "chat"
            title: Chat,                   | name: Chat,                    | page chat has no "title"
            apiVersions: [beta]            | apiVersion: [beta]             | rule narrow, appliesTo: unknown key \
            "apiVersion"
            apiVersions: [beta]            | apiVersions: [v2]              | rule narrow: "v2" is none of [v1.0, beta]
            apiVersions: [beta]            | apiVersions: beta              | rule narrow: write "apiVersions" as a \
            list of at least one entry
            tokenKinds: [delegated]        | tokenKinds: []                 | rule narrow: write "tokenKinds" as a \
            list of at least one entry
            tokenKinds: [delegated]        | tokenKinds: [anonymous]        | rule narrow: "anonymous" is none of \
            [delegated, application]
            [people.guest, apps.plain]     | people.guest                   | rule narrow: write "needs" as a list of \
            at least one entry
            people.guest                   | guest                          | rule narrow: "guest" is no need; write \
            people.KEY, apps.KEY, credentials.KEY, parameters.KEY or reads
            excluded: Nobody can test it.  | excluded: ''                   | rule wide has no "excluded"
            topicsAsWritten: true          | topicsAsWritten: false         | rule narrow: write "topicsAsWritten: \
            true", or leave it out
            topicsAsWritten: true          | topicsAsWritten: 'true'        | rule narrow: write "topicsAsWritten: \
            true", or leave it out
            rules:                         | rulez:                         | the catalogue: unknown key "rulez"
            name: two                      | name: one                      | "one" stands twice in the catalogue
            name: two                      | nmae: two                      | an example has no "name"
            anchor: example-2              | achnor: example-2              | example two: unknown key "achnor"
            people.colleague               | persons.colleague              | example one: "persons.colleague" is no \
            need; write people.KEY, apps.KEY, credentials.KEY, parameters.KEY or reads
            """)
    void a_mistake_is_refused_with_its_place(String right, String slip, String message) {
        assertThat(GOOD).as("the slip must change something").contains(right);
        String text = GOOD.replace(right, slip);

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{rules: [", "rules: []\nrules: []", "\tpages: {}"})
    void malformed_yaml_and_duplicate_keys_are_refused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("the catalogue rules.yaml cannot be read: ")
                .hasMessageContaining("line: ");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> read(""))
                .withMessage("the catalogue: write \"rules\" as a list of at least one entry");
    }

    @Test
    void a_missing_catalogue_is_named_in_the_message() {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> CatalogueFile.load("/nowhere.yaml"))
                .withMessage("the catalogue /nowhere.yaml is not on the class path");
    }

    @Test
    void the_bundled_catalogue_has_the_seven_documented_examples_in_the_order_of_the_page() {
        assertThat(Catalogue.bundled().documentedExamples())
                .hasSize(7)
                .allSatisfy(documentedExample -> assertThat(documentedExample.title())
                        .startsWith("Example " + documentedExample.number() + ": "));
    }

    private static Catalogue read(String yaml) {
        return CatalogueFile.read("rules.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
