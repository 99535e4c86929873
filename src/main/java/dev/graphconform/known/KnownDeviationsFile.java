package dev.graphconform.known;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.config.ConfigDocument;
import dev.graphconform.config.ConfigFile;
import dev.graphconform.config.ConfigFileKind;
import dev.graphconform.verdict.KnownDeviation;
import dev.graphconform.verdict.KnownDeviation.Expected;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviation.NotRun;
import dev.graphconform.verdict.KnownDeviation.Undecided;
import dev.graphconform.verdict.KnownDeviationNote;
import dev.graphconform.verdict.KnownDeviations;
import dev.graphconform.verdict.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads and checks known-deviations files. */
public final class KnownDeviationsFile {
    private static final ConfigFileKind KIND = new ConfigFileKind(
            "known-deviations file",
            "--known",
            "/schemas/known-deviations.schema.json",
            "known or expectedToRun",
            "known: []",
            Optional.empty(),
            ConfigFileKind.noHints());

    private KnownDeviationsFile() {}

    /**
     * Reads a known-deviations file.
     *
     * @throws KnownFileException if it cannot be read or has errors
     */
    public static KnownDeviations read(Path file, Catalogue catalogue) {
        ConfigDocument document = new ConfigFile(
                        KIND, parsed -> KnownDeviationsValidator.errors(parsed, catalogue), KnownFileException::new)
                .read(file);
        List<KnownDeviation> entries = new ArrayList<>();
        JsonNode known = document.root().path("known");
        for (int place = 0; place < known.size(); place++) {
            entries.add(entry(known.path(place), file + ":" + document.ofValue("/known/" + place)));
        }
        Set<String> expectedToRun = new LinkedHashSet<>();
        document.root().path("expectedToRun").forEach(id -> expectedToRun.add(id.asString()));
        return new KnownDeviations(entries, expectedToRun);
    }

    private static KnownDeviation entry(JsonNode entry, String place) {
        return new KnownDeviation(
                text(entry, "rule").or(() -> text(entry, "example")).orElseThrow(),
                text(entry, "scenario"),
                text(entry, "target"),
                expected(entry),
                new KnownDeviationNote(
                        entry.path("reason").asString().strip(),
                        entry.path("owner").asString().strip(),
                        URI.create(entry.path("link").asString()),
                        LocalDate.parse(entry.path("expires").asString())),
                place);
    }

    private static Expected expected(JsonNode entry) {
        for (Outcome outcome : List.of(Outcome.INCONCLUSIVE, Outcome.BROKEN)) {
            if (entry.has(outcome.word())) {
                return new Undecided(outcome, entry.path(outcome.word()).asString());
            }
        }
        JsonNode fails = entry.path("fails");
        return fails.isMissingNode()
                ? new NotRun(entry.path("notRun").asString())
                : new Fails(fails.path("check").asString(), text(fails, "where"), text(fails, "actual"));
    }

    private static Optional<String> text(JsonNode owner, String key) {
        return owner.has(key) ? Optional.of(owner.path(key).asString()) : Optional.empty();
    }
}
