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
import java.util.stream.Stream;
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
            entries.addAll(entries(known.path(place), file + ":" + document.ofValue("/known/" + place)));
        }
        Set<String> expectedToRun = new LinkedHashSet<>(texts(document.root().path("expectedToRun")));
        return new KnownDeviations(entries, expectedToRun);
    }

    /** One for each rule and scenario that the entry names. */
    private static List<KnownDeviation> entries(JsonNode entry, String place) {
        List<Optional<String>> scenarios = scenarios(entry);
        Expected expected = expected(entry);
        KnownDeviationNote note = new KnownDeviationNote(
                entry.path("reason").asString().strip(),
                entry.path("owner").asString().strip(),
                URI.create(entry.path("link").asString()),
                text(entry, "expires").map(LocalDate::parse));
        return subjects(entry).stream()
                .flatMap(subject -> scenarios.stream()
                        .map(scenario ->
                                new KnownDeviation(subject, scenario, text(entry, "target"), expected, note, place)))
                .toList();
    }

    /** The rules and examples that an entry names. */
    static List<String> subjects(JsonNode entry) {
        return Stream.of("rule", "example", "rules")
                .map(entry::path)
                .flatMap(named -> texts(named).stream())
                .toList();
    }

    /** The scenarios that an entry names; a single empty one for each scenario of the rule. */
    static List<Optional<String>> scenarios(JsonNode entry) {
        List<String> named = Stream.of("scenario", "scenarios")
                .map(entry::path)
                .flatMap(value -> texts(value).stream())
                .toList();
        return named.isEmpty() || entry.path("scenarios").asString("").equals(KnownDeviations.ALL)
                ? List.of(Optional.empty())
                : named.stream().map(Optional::of).toList();
    }

    /** How an entry says that it comes out. */
    static Expected expected(JsonNode entry) {
        for (Outcome outcome : List.of(Outcome.INCONCLUSIVE, Outcome.BROKEN)) {
            if (entry.has(outcome.word())) {
                return new Undecided(outcome, entry.path(outcome.word()).asString(""));
            }
        }
        JsonNode fails = entry.path("fails");
        return fails.isMissingNode()
                ? new NotRun(entry.path("notRun").asString(""))
                : new Fails(
                        fails.path("check").asString(""),
                        fails.path("where").asString(""),
                        fails.path("actual").asString(""));
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(one -> one.asString("")).toList()
                : value.isString() ? List.of(value.asString()) : List.of();
    }

    private static Optional<String> text(JsonNode owner, String key) {
        return owner.has(key) ? Optional.of(owner.path(key).asString()) : Optional.empty();
    }
}
