package dev.graphconform.doctor;

import dev.graphconform.target.Places;
import dev.graphconform.target.TargetFault;
import java.util.ArrayList;
import java.util.List;

/** What was found so far, in the order of the examination. */
final class Chart {
    private final Places places;
    private final List<Entry> entries = new ArrayList<>();

    Chart(Places places) {
        this.places = places;
    }

    void ok(String key, String sentence) {
        add(Grade.OK, key, sentence);
    }

    void warning(String key, String sentence) {
        add(Grade.WARNING, key, sentence);
    }

    void notChecked(String key, String sentence) {
        add(Grade.NOT_CHECKED, key, sentence);
    }

    void fault(String key, String sentence) {
        add(Grade.FAULT, key, sentence);
    }

    /** A fault whose message says the place itself. */
    void fault(String key, TargetFault known) {
        entries.add(new Entry(key, new Finding(Grade.FAULT, "", known.getMessage())));
    }

    /** Something that no key of the target file is about. */
    void beside(Grade grade, String place, String sentence) {
        entries.add(new Entry(place, new Finding(grade, place, sentence)));
    }

    /** Whether a fault was found at this key or below it. */
    boolean hasFaultAt(String key) {
        return entries.stream().anyMatch(entry -> entry.finding().grade() == Grade.FAULT && entry.isAt(key));
    }

    /** Whether anything but "ok" was found at this key or below it. */
    boolean hasTroubleAt(String key) {
        return entries.stream().anyMatch(entry -> entry.finding().grade() != Grade.OK && entry.isAt(key));
    }

    List<Finding> findings() {
        return entries.stream().map(Entry::finding).toList();
    }

    private void add(Grade grade, String key, String sentence) {
        entries.add(new Entry(key, new Finding(grade, places.of(key), sentence)));
    }

    private record Entry(String key, Finding finding) {
        boolean isAt(String owner) {
            return key.equals(owner) || key.startsWith(owner + ".");
        }
    }
}
