package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.ExamplePart.ExampleMessage;
import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares one example in two versions of a page: its number, title, name, request and responses. */
final class ExampleComparison {
    private static final String KIND = "example";

    private final ExamplePart was;
    private final ExamplePart is;
    private final ExampleRules exampleRules;
    private final List<PageChange> changes = new ArrayList<>();
    private final List<ValueChange> values = new ArrayList<>();
    /** The headers whose names differ in their letter case, which says nothing. */
    private final List<ValueChange> respelled = new ArrayList<>();

    private ExampleComparison(ExamplePart was, ExamplePart is, ExampleRules exampleRules) {
        this.was = was;
        this.is = is;
        this.exampleRules = exampleRules;
    }

    static List<PageChange> of(ExamplePart was, ExamplePart is, ExampleRules exampleRules) {
        ExampleComparison comparison = new ExampleComparison(was, is, exampleRules);
        comparison.compare();
        return comparison.changes;
    }

    static PageChange gone(ExamplePart was, ExampleRules exampleRules) {
        return new PageChange(
                ChangeKind.GONE,
                KIND,
                was.label() + ": " + was.title(),
                0,
                "`" + was.name() + "`",
                "",
                exampleRules.shown(was));
    }

    static PageChange added(ExamplePart is, ExampleRules exampleRules, RuleScores byTitle) {
        return new PageChange(
                ChangeKind.NEW,
                KIND,
                is.label() + ": " + is.title(),
                is.line(),
                "",
                "`" + is.name() + "`: `" + is.request().start() + "`"
                        + is.responses().stream()
                                .map(response -> ", answer `" + response.start() + "`")
                                .collect(Collectors.joining()),
                is.rules().isEmpty() ? exampleRules.candidates(is, byTitle) : is.affectedByContent());
    }

    private void compare() {
        message("request", was.request(), is.request());
        for (int at = 0; at < Math.max(was.responses().size(), is.responses().size()); at++) {
            message("answer" + (at == 0 ? "" : " " + (at + 1)), response(was, at), response(is, at));
        }
        String kept = values.isEmpty() ? "; request and answer are unchanged" : "";
        if (!values.isEmpty()) {
            changed();
        }
        if (!respelled.isEmpty()) {
            changes.add(new PageChange(
                    ChangeKind.REWORDED,
                    KIND,
                    is.label() + ": " + is.title(),
                    is.line(),
                    "",
                    respelled.stream().map(ValueChange::words).collect(Collectors.joining("; ")),
                    exampleRules.touched(was, respelled)));
        }
        if (!was.title().equals(is.title())) {
            NormalizedText older = NormalizedText.of(was.title(), List.of());
            NormalizedText newer = NormalizedText.of(is.title(), List.of());
            ChangeKind changeKind = older.withStockPhrases()
                            .namesAnother(newer.spelledLike(older, is.title()).withStockPhrases())
                    ? ChangeKind.CHANGED
                    : ChangeKind.RENAMED;
            add(older.sameMeaning(newer) ? ChangeKind.NOISE : changeKind, was.title(), is.title());
        }
        if (!was.name().equals(is.name())) {
            add(ChangeKind.RENAMED, "`" + was.name() + "`", "`" + is.name() + "`" + kept);
        }
        if (was.number() != is.number()) {
            add(ChangeKind.MOVED, was.label(), is.label() + kept);
        }
        if (changes.isEmpty()) {
            add(ChangeKind.UNCHANGED, was.title(), is.title());
        }
    }

    private static ExampleMessage response(ExamplePart example, int at) {
        return at < example.responses().size() ? example.responses().get(at) : ExampleMessage.NONE;
    }

    private void changed() {
        Set<String> touched = new LinkedHashSet<>(exampleRules.touched(was, values));
        Set<String> others = new TreeSet<>(was.rules());
        others.removeAll(touched);
        touched.addAll(was.affectedByHeading());
        changes.add(new PageChange(
                ChangeKind.CHANGED,
                KIND,
                is.label() + ": " + is.title(),
                is.line(),
                "",
                values.stream().map(ValueChange::words).collect(Collectors.joining("; ")),
                touched,
                others,
                List.copyOf(values)));
    }

    private void add(ChangeKind changeKind, String before, String after) {
        changes.add(new PageChange(
                changeKind, KIND, is.label() + ": " + is.title(), is.line(), before, after, was.affectedByHeading()));
    }

    private void message(String which, ExampleMessage before, ExampleMessage after) {
        if (!before.start().equals(after.start())) {
            values.add(new ValueChange(which, "", before.start(), after.start()));
        }
        SortedMap<String, String> headersBefore = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headersBefore.putAll(before.headers());
        SortedMap<String, String> headersAfter = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headersAfter.putAll(after.headers());
        maps(which, headersBefore, headersAfter);
        maps(which, before.body(), after.body());
        for (String name : before.headers().keySet()) {
            after.headers().keySet().stream()
                    .filter(other -> other.equalsIgnoreCase(name) && !other.equals(name))
                    .forEach(other -> respelled.add(new ValueChange(which, name, name, other)));
        }
    }

    private void maps(String which, SortedMap<String, String> before, SortedMap<String, String> after) {
        Set<String> keys = new TreeSet<>(before.comparator());
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            String older = before.getOrDefault(key, "");
            String newer = after.getOrDefault(key, "");
            if (!older.equals(newer)) {
                values.add(new ValueChange(which, key, older, newer));
            } else if (before.containsKey(key) != after.containsKey(key)) {
                values.add(new ValueChange(
                        which, key, before.containsKey(key) ? "(empty)" : "", after.containsKey(key) ? "(empty)" : ""));
            }
        }
    }
}
