package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares one example in two versions of a page: its number, title, name, request and response. */
final class ExampleComparison {
    private static final String KIND = "example";

    private final ExamplePart was;
    private final ExamplePart is;
    private final List<PageChange> changes = new ArrayList<>();

    private ExampleComparison(ExamplePart was, ExamplePart is) {
        this.was = was;
        this.is = is;
    }

    static List<PageChange> of(ExamplePart was, ExamplePart is) {
        ExampleComparison comparison = new ExampleComparison(was, is);
        comparison.compare();
        return comparison.changes;
    }

    static PageChange gone(ExamplePart was) {
        return new PageChange(
                ChangeKind.GONE,
                KIND,
                was.label() + ": " + was.title(),
                0,
                "`" + was.name() + "`",
                "",
                was.affectedByContent());
    }

    static PageChange added(ExamplePart is) {
        return new PageChange(
                ChangeKind.NEW,
                KIND,
                is.label() + ": " + is.title(),
                is.line(),
                "",
                "`" + is.name() + "`",
                is.affectedByContent());
    }

    private void compare() {
        List<String> differences = new ArrayList<>();
        message("request", was.request(), is.request(), differences);
        message("answer", was.response(), is.response(), differences);
        String kept = differences.isEmpty() ? "; request and answer are unchanged" : "";
        if (!differences.isEmpty()) {
            add(ChangeKind.CHANGED, "", String.join("; ", differences));
        }
        NormalizedText title = NormalizedText.of(was.title(), List.of());
        NormalizedText newTitle = NormalizedText.of(is.title(), List.of());
        if (!title.sameMeaning(newTitle)) {
            add(title.sameDecisiveWords(newTitle) ? ChangeKind.REWORDED : ChangeKind.CHANGED, was.title(), is.title());
        }
        if (!was.name().equals(is.name())) {
            add(ChangeKind.RENAMED, "`" + was.name() + "`", "`" + is.name() + "`" + kept);
        }
        if (was.number() != is.number()) {
            add(ChangeKind.MOVED, was.label(), is.label() + kept);
        }
        if (changes.isEmpty()) {
            add(was.title().equals(is.title()) ? ChangeKind.UNCHANGED : ChangeKind.NOISE, was.title(), is.title());
        }
    }

    private void add(ChangeKind changeKind, String before, String after) {
        changes.add(new PageChange(
                changeKind,
                KIND,
                is.label() + ": " + is.title(),
                is.line(),
                before,
                after,
                changeKind == ChangeKind.CHANGED ? was.affectedByContent() : was.affectedByHeading()));
    }

    private static void message(
            String which, ExamplePart.ExampleMessage was, ExamplePart.ExampleMessage is, List<String> differences) {
        if (!was.start().equals(is.start())) {
            differences.add(which + " is `" + is.start() + "`, was `" + was.start() + "`");
        }
        maps(which + " header ", was.headers(), is.headers(), true, differences);
        maps(which + " ", was.body(), is.body(), false, differences);
    }

    private static void maps(
            String which, Map<String, String> was, Map<String, String> is, boolean shown, List<String> differences) {
        Set<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        for (String key : keys) {
            String before = was.get(key);
            String after = is.get(key);
            if (before == null) {
                differences.add(which + "`" + key + "` is new");
            } else if (after == null) {
                differences.add(which + "`" + key + "` is gone");
            } else if (!before.equals(after)) {
                differences.add(which + "`" + key + "` has another value"
                        + (shown ? ": `" + after + "`, was `" + before + "`" : ""));
            }
        }
    }
}
