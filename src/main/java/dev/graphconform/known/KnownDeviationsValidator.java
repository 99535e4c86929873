package dev.graphconform.known;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.config.ConfigDocument;
import dev.graphconform.config.ConfigError;
import dev.graphconform.config.SpellingSuggestion;
import dev.graphconform.verdict.KnownDeviations;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds errors in a known-deviations file that its schema cannot express: unknown ids, impossible dates, duplicates.
 */
final class KnownDeviationsValidator {
    private final ConfigDocument document;
    private final List<String> rules;
    private final List<String> examples;
    private final List<String> subjects;
    private final List<ConfigError> errors = new ArrayList<>();

    private KnownDeviationsValidator(ConfigDocument document, Catalogue catalogue) {
        this.document = document;
        this.rules = catalogue.rules().stream().filter(Rule::owed).map(Rule::id).toList();
        this.examples = catalogue.documentedExamples().stream()
                .map(DocumentedExample::name)
                .toList();
        this.subjects = Stream.concat(rules.stream(), examples.stream()).toList();
    }

    static List<ConfigError> errors(ConfigDocument document, Catalogue catalogue) {
        KnownDeviationsValidator validator = new KnownDeviationsValidator(document, catalogue);
        JsonNode known = document.root().path("known");
        Map<Object, Integer> seen = new HashMap<>();
        for (int index = 0; index < known.size(); index++) {
            validator.entry(known.path(index), "/known/" + index);
            validator.duplicate(known.path(index), index, seen);
        }
        JsonNode expected = document.root().path("expectedToRun");
        List<String> all = Stream.concat(Stream.of(KnownDeviations.ALL), validator.subjects.stream())
                .toList();
        for (int index = 0; index < expected.size(); index++) {
            validator.name(expected.path(index), "/expectedToRun/" + index, "rule or example", all);
        }
        return validator.errors;
    }

    private void entry(JsonNode entry, String pointer) {
        name(entry.path("rule"), pointer + "/rule", "rule", rules);
        name(entry.path("example"), pointer + "/example", "example", examples);
        for (int index = 0; index < entry.path("rules").size(); index++) {
            name(entry.path("rules").path(index), pointer + "/rules/" + index, "rule or example", subjects);
        }
        scenarios(entry, pointer);
        String link = entry.path("link").asString("");
        if (link.matches("https?://[^\\s<>\"]+")) {
            try {
                URI.create(link);
            } catch (IllegalArgumentException malformed) {
                add(
                        pointer + "/link",
                        "this is no URL; write it as the browser shows it, for instance https://tracker.example/1234");
            }
        }
        String expires = entry.path("expires").asString("");
        if (expires.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                LocalDate.parse(expires);
            } catch (DateTimeParseException noDay) {
                add(
                        pointer + "/expires",
                        "\"" + expires
                                + "\" is no day of the calendar; write year, month and day, for instance 2027-06-30");
            }
        }
    }

    private void name(JsonNode given, String pointer, String what, List<String> names) {
        if (given.isString() && !given.asString().isBlank() && !names.contains(given.asString())) {
            add(
                    pointer,
                    "there is no " + what + " \"" + given.asString()
                            + "\" that is tested; \"conform list rules\" names them all."
                            + SpellingSuggestion.asQuestion(given.asString(), names));
        }
    }

    /**
     * A failure is listed scenario by scenario, or the entry would excuse more than the one thing that was looked at.
     */
    private void scenarios(JsonNode entry, String pointer) {
        Optional<String> given =
                Stream.of("scenario", "scenarios").filter(entry::has).findFirst();
        if (!entry.has("fails")) {
            given.ifPresent(key ->
                    add(pointer + "/" + key, "what cannot be tested is listed as a whole; take the " + key + " out"));
        } else if (entry.has("rules")) {
            add(pointer + "/rules", "what fails is listed rule by rule; write rule, with fails and its scenarios");
        } else if (given.isEmpty()) {
            add(
                    pointer,
                    "scenario or scenarios is missing: which fail so? Write their names, as run.json has them, or "
                            + "\"scenarios: all\" if each of the rule does; \"conform known RUN\" proposes the entry "
                            + "anew");
        }
    }

    /**
     * Reports an entry that repeats an earlier one: they could differ in owner or date, with no way to tell which
     * counts.
     */
    private void duplicate(JsonNode entry, int index, Map<Object, Integer> seen) {
        for (String subject : KnownDeviationsFile.subjects(entry)) {
            for (Optional<String> scenario : KnownDeviationsFile.scenarios(entry)) {
                Integer earlier = seen.putIfAbsent(
                        List.of(
                                subject,
                                scenario,
                                entry.path("target").asString(""),
                                KnownDeviationsFile.expected(entry)),
                        index);
                if (earlier != null) {
                    add(
                            "/known/" + index,
                            "the entry at " + document.ofValue("/known/" + earlier) + " says the same"
                                    + (entry.has("rules") ? " of " + subject : "") + "; keep one of the two");
                    return;
                }
            }
        }
    }

    private void add(String pointer, String sentence) {
        errors.add(
                new ConfigError(document.ofValue(pointer), pointer.substring(1).replace('/', '.'), sentence));
    }
}
