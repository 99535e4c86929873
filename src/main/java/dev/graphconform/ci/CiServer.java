package dev.graphconform.ci;

import dev.graphconform.target.Environment;
import java.util.Locale;
import java.util.Optional;

/**
 * A CI server that reads commands in the log of a job. The text of a command may come from a target, so it is escaped
 * by the rules of the server.
 */
public enum CiServer {
    GITHUB_ACTIONS {
        @Override
        String command(CiAnnotation annotation) {
            return "::" + annotation.severity().word() + " title=" + property(annotation.title()) + "::"
                    + data(annotation.message());
        }

        private static String property(String text) {
            return data(text).replace(":", "%3A").replace(",", "%2C");
        }

        private static String data(String text) {
            return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
        }
    },

    AZURE_PIPELINES {
        @Override
        String command(CiAnnotation annotation) {
            return "##vso[task.logissue type=" + annotation.severity().word() + "]"
                    + data(annotation.title() + ": " + annotation.message());
        }

        /** The text goes to the end of the line; a second command within it must not be recognized. */
        private static String data(String text) {
            return text.replace("%", "%AZP25")
                    .replace("\r", "%0D")
                    .replace("\n", "%0A")
                    .replace("##", "# #");
        }
    };

    /** The server that this process runs on; empty elsewhere, and on servers that read no commands. */
    public static Optional<CiServer> of(Environment environment) {
        if (isTrue(environment, "GITHUB_ACTIONS")) {
            return Optional.of(GITHUB_ACTIONS);
        }
        return isTrue(environment, "TF_BUILD") ? Optional.of(AZURE_PIPELINES) : Optional.empty();
    }

    /** The log command that shows an annotation: one line. */
    abstract String command(CiAnnotation annotation);

    private static boolean isTrue(Environment environment, String name) {
        return environment
                .variable(name)
                .filter(value -> value.toLowerCase(Locale.ROOT).equals("true"))
                .isPresent();
    }

    /**
     * A message that the server shows on the page of the job.
     *
     * @param severity its severity
     * @param title its subject
     * @param message its text, of one line or several
     */
    record CiAnnotation(Severity severity, String title, String message) {
        /** The severities that the servers know. */
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
}
