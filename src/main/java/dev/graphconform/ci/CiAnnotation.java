package dev.graphconform.ci;

/**
 * Something that people should see without opening the log.
 *
 * @param severity how bad it is
 * @param title what it is about
 * @param message what happened, over one line or several
 */
record CiAnnotation(Severity severity, String title, String message) {
    /** How bad it is. */
    enum Severity {
        ERROR("error"),
        WARNING("warning");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
