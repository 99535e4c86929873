package dev.graphconform.doctor;

import dev.graphconform.doctor.DoctorFinding.DoctorSeverity;
import dev.graphconform.target.KeyLocations;
import dev.graphconform.target.TargetFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of all checks, in the order of the checks. */
final class Diagnosis {
    private static final int MAX_SECONDS = 90;
    private static final int MAX_SECONDS_IN_MINUTES = 90 * 60;
    private static final int MAX_SECONDS_IN_HOURS = 48 * 3600;

    private final KeyLocations keyLocations;
    private final List<DiagnosisEntry> entries = new ArrayList<>();

    Diagnosis(KeyLocations keyLocations) {
        this.keyLocations = keyLocations;
    }

    void ok(String key, String sentence) {
        add(DoctorSeverity.OK, key, sentence);
    }

    void warning(String key, String sentence) {
        add(DoctorSeverity.WARNING, key, sentence);
    }

    void notChecked(String key, String sentence) {
        add(DoctorSeverity.NOT_CHECKED, key, sentence);
    }

    /** One finding for several keys with the same reason, reported at the first of them. */
    void notChecked(List<String> keys, String sentence) {
        notChecked(keys.get(0), sentence + sameFor(keys));
    }

    void fault(String key, String sentence) {
        add(DoctorSeverity.FAULT, key, sentence);
    }

    /** One fault of several keys, reported at the first of them. */
    void fault(List<String> keys, String sentence) {
        fault(keys.get(0), sentence + sameFor(keys));
    }

    /** A fault whose message names the place itself. */
    void fault(String key, TargetFileException known) {
        entries.add(new DiagnosisEntry(key, new DoctorFinding(DoctorSeverity.FAULT, "", known.getMessage())));
    }

    /** A finding about something that no key of the target file is about. */
    void addOutsideFile(DoctorSeverity severity, String place, String sentence) {
        entries.add(new DiagnosisEntry(place, new DoctorFinding(severity, place, sentence)));
    }

    /** Whether a fault was found at this key or below it. */
    boolean hasFaultAt(String key) {
        return entries.stream()
                .anyMatch(entry -> entry.finding().severity() == DoctorSeverity.FAULT && entry.isAt(key));
    }

    /** Whether anything but "ok" was found at this key or below it. */
    boolean hasTroubleAt(String key) {
        return entries.stream().anyMatch(entry -> entry.finding().severity() != DoctorSeverity.OK && entry.isAt(key));
    }

    List<DoctorFinding> findings() {
        return entries.stream().map(DiagnosisEntry::finding).toList();
    }

    /** The end of a sentence that is true of all keys but is reported at the first; empty for a single key. */
    static String sameFor(List<String> keys) {
        return keys.size() == 1 ? "" : "; the same is true of " + String.join(", ", keys.subList(1, keys.size()));
    }

    /** A duration for messages, for instance {@code 25 min}; its sign is dropped. */
    static String phrase(Duration duration) {
        long seconds = Math.max(1, duration.abs().toSeconds());
        if (seconds < MAX_SECONDS) {
            return seconds + " s";
        }
        if (seconds < MAX_SECONDS_IN_MINUTES) {
            return Math.round(seconds / 60.0) + " min";
        }
        return seconds < MAX_SECONDS_IN_HOURS
                ? Math.round(seconds / 3600.0) + " h"
                : Math.round(seconds / 86400.0) + " days";
    }

    private void add(DoctorSeverity severity, String key, String sentence) {
        entries.add(new DiagnosisEntry(key, new DoctorFinding(severity, keyLocations.of(key), sentence)));
    }

    private record DiagnosisEntry(String key, DoctorFinding finding) {
        boolean isAt(String owner) {
            return key.equals(owner) || key.startsWith(owner + ".");
        }
    }
}
