package dev.graphconform.doctor;

import dev.graphconform.target.KeyLocations;
import dev.graphconform.target.TargetFileException;
import java.util.ArrayList;
import java.util.List;

/** What was found so far, in the order of the examination. */
final class Diagnosis {
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

    void fault(String key, String sentence) {
        add(DoctorSeverity.FAULT, key, sentence);
    }

    /** A fault whose message says the place itself. */
    void fault(String key, TargetFileException known) {
        entries.add(new DiagnosisEntry(key, new DoctorFinding(DoctorSeverity.FAULT, "", known.getMessage())));
    }

    /** Something that no key of the target file is about. */
    void beside(DoctorSeverity doctorSeverity, String place, String sentence) {
        entries.add(new DiagnosisEntry(place, new DoctorFinding(doctorSeverity, place, sentence)));
    }

    /** Whether a fault was found at this key or below it. */
    boolean hasFaultAt(String key) {
        return entries.stream()
                .anyMatch(diagnosisEntry -> diagnosisEntry.doctorFinding().doctorSeverity() == DoctorSeverity.FAULT
                        && diagnosisEntry.isAt(key));
    }

    /** Whether anything but "ok" was found at this key or below it. */
    boolean hasTroubleAt(String key) {
        return entries.stream()
                .anyMatch(diagnosisEntry -> diagnosisEntry.doctorFinding().doctorSeverity() != DoctorSeverity.OK
                        && diagnosisEntry.isAt(key));
    }

    List<DoctorFinding> doctorFindings() {
        return entries.stream().map(DiagnosisEntry::doctorFinding).toList();
    }

    private void add(DoctorSeverity doctorSeverity, String key, String sentence) {
        entries.add(new DiagnosisEntry(key, new DoctorFinding(doctorSeverity, keyLocations.of(key), sentence)));
    }

    private record DiagnosisEntry(String key, DoctorFinding doctorFinding) {
        boolean isAt(String owner) {
            return key.equals(owner) || key.startsWith(owner + ".");
        }
    }
}
