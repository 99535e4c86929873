package dev.graphconform.documentation.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.documentation.EncodedPage;
import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The fingerprint agrees with the catalogue and the features. */
class FingerprintTest {
    private final Snapshot fingerprint = FingerprintFile.bundled();
    private final Catalogue catalogue = Catalogue.bundled();

    @TempDir
    private Path folder;

    @Test
    void every_must_rule_rests_on_a_part_of_the_page() {
        Set<String> standing = standing();

        assertThat(catalogue.rules().stream()
                        .filter(rule -> rule.level() == Level.MUST)
                        .map(Rule::id))
                .allMatch(standing::contains);
    }

    @Test
    void the_fingerprint_names_rules_of_the_catalogue_only() {
        assertThat(standing()).allMatch(id -> catalogue.rule(id).isPresent());
    }

    @Test
    void a_rule_that_quotes_a_sentence_rests_on_that_sentence() {
        for (Rule rule : catalogue.rules()) {
            if (rule.pageReference().page().equals(fingerprint.title())
                    && !rule.pageReference().heading().startsWith("Example")) {
                String quote = rule.quote().replaceAll("\\[([^]]*)](?:\\([^)]*\\))?", "$1");
                List<NormalizedText> sentences = SentenceSplitter.of(quote).stream()
                        .map(sentence -> NormalizedText.of(sentence, List.of()))
                        .toList();
                List<PagePart> parts = fingerprint.whole().parts().stream()
                        .filter(part -> sentences.stream().anyMatch(part.normalizedText()::overlaps)
                                || part.kind() == PartKind.INCLUDE
                                        && rule.quote().contains("INCLUDE")
                                // of sentences that only point elsewhere the hash is stored, not the words
                                || part.kind() == PartKind.LEAD
                                        && sentences.stream().anyMatch(part.normalizedText()::sameMeaning))
                        .toList();
                assertThat(parts)
                        .as("parts that hold the quote of " + rule.id())
                        .isNotEmpty();
                assertThat(parts)
                        .as("parts that " + rule.id() + " stands on")
                        .anyMatch(part -> part.rules().contains(rule.id()));
            }
        }
    }

    @Test
    void the_examples_are_those_of_the_catalogue() {
        assertThat(fingerprint.examples())
                .extracting(ExamplePart::name)
                .isEqualTo(catalogue.documentedExamples().stream()
                        .map(DocumentedExample::name)
                        .toList());
        assertThat(fingerprint.examples())
                .extracting(example -> example.label() + ": " + example.title())
                .isEqualTo(catalogue.documentedExamples().stream()
                        .map(DocumentedExample::title)
                        .toList());
    }

    @Test
    void the_examples_are_those_of_the_features() throws IOException {
        List<PageChange> examples =
                PageComparison.between(fingerprint, SnapshotReader.of(encoded()), catalogue).stream()
                        .filter(change -> change.kind().equals("example"))
                        .toList();

        assertThat(examples).hasSameSizeAs(catalogue.documentedExamples());
        assertThat(examples)
                .allSatisfy(change ->
                        assertThat(change.changeKind()).as(change.toString()).isEqualTo(ChangeKind.UNCHANGED));
    }

    @Test
    void a_drafted_fingerprint_keeps_the_rules_and_adds_those_that_quote_a_part() throws IOException {
        String draft = new FingerprintDraft(catalogue).of(encoded(), fingerprint);
        Snapshot redrafted = FingerprintFile.snapshot(new YAMLMapper().readTree(draft));

        assertThat(redrafted.examples()).isEqualTo(fingerprint.examples());
        assertThat(redrafted.all(PartKind.REQUEST_LINE)).isEqualTo(fingerprint.all(PartKind.REQUEST_LINE));
        assertThat(redrafted.included()).isEqualTo(fingerprint.included()).isNotEmpty();
    }

    @Test
    void a_changed_fingerprint_is_detected() throws IOException {
        String changed = Files.readString(write()).replace("\"Group chat title\"", "\"Another title\"");
        Snapshot snapshot =
                SnapshotReader.of(PageReader.read(Files.writeString(folder.resolve("changed.md"), changed)));

        assertThat(PageComparison.between(fingerprint, snapshot, catalogue))
                .filteredOn(change -> change.changeKind() == ChangeKind.CHANGED)
                .extracting(PageChange::is)
                .allMatch(text -> text.contains("`/topic` is `\"Another title\"`, was `\"Group chat title\"`"))
                .hasSize(2);
    }

    private Page encoded() throws IOException {
        return PageReader.read(write());
    }

    private Path write() throws IOException {
        String text = EncodedPage.of(Path.of("features", "documented-examples"), fingerprint.title(), "POST /chats");
        return Files.writeString(folder.resolve("encoded.md"), text);
    }

    private Set<String> standing() {
        Set<String> standing = new TreeSet<>();
        fingerprint.whole().parts().forEach(part -> standing.addAll(part.rules()));
        fingerprint.examples().forEach(example -> standing.addAll(example.rules()));
        return standing;
    }
}
