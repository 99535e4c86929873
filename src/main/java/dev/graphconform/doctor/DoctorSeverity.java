package dev.graphconform.doctor;

/** How much a finding weighs. */
public enum DoctorSeverity {
    /** Examined, and nothing is wrong. */
    OK("ok"),
    /** Could not be looked at; the finding says why, and what would allow it. */
    NOT_CHECKED("not checked"),
    /** Works, but should be better. */
    WARNING("warning"),
    /** A run would stop, or prove nothing, because of it. */
    FAULT("fault");

    private final String word;

    DoctorSeverity(String word) {
        this.word = word;
    }

    /** The word for people. */
    public String word() {
        return word;
    }
}
