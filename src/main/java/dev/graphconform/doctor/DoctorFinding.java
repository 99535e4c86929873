package dev.graphconform.doctor;

/**
 * One thing that was examined.
 *
 * @param doctorSeverity how much it weighs
 * @param place where to look: file, line, column and key; empty when the sentence says it itself
 * @param sentence what is the matter, and what to do
 */
public record DoctorFinding(DoctorSeverity doctorSeverity, String place, String sentence) {
    /** Place and sentence in one line. */
    public String line() {
        return place.isEmpty() ? sentence : place + ": " + sentence;
    }
}
