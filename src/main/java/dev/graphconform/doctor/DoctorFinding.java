package dev.graphconform.doctor;

/**
 * The result of one check of the doctor.
 *
 * @param severity how serious it is
 * @param place where to look: file, line, column and key; empty when the sentence names the place itself
 * @param sentence what is the matter, and what to do
 */
public record DoctorFinding(DoctorSeverity severity, String place, String sentence) {
    /** Place and sentence in one line. */
    public String line() {
        return place.isEmpty() ? sentence : place + ": " + sentence;
    }

    /** How serious a finding is, the least serious first. */
    public enum DoctorSeverity {
        /** Checked, and nothing is wrong. */
        OK("ok"),
        /** Could not be checked; the finding says why, and what would allow it. */
        NOT_CHECKED("not checked"),
        /** Works, but should be better. */
        WARNING("warning"),
        /** A run would stop, or prove nothing, because of it. */
        FAULT("fault");

        private final String word;

        DoctorSeverity(String word) {
            this.word = word;
        }

        /** The word shown to users. */
        public String word() {
            return word;
        }
    }
}
