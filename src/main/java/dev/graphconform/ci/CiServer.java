package dev.graphconform.ci;

import dev.graphconform.target.Environment;
import java.util.Locale;
import java.util.Optional;

/**
 * A build server that reads commands in the log of a job. Whatever stands in a command may come from a target, so it is
 * escaped as the server asks.
 */
public enum CiServer {
    GITHUB_ACTIONS {
        @Override
        String issue(CiAnnotation ciAnnotation) {
            return "::" + ciAnnotation.severity().word() + " title=" + property(ciAnnotation.title()) + "::"
                    + data(ciAnnotation.message());
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
        String issue(CiAnnotation ciAnnotation) {
            return "##vso[task.logissue type=" + ciAnnotation.severity().word() + "]"
                    + data(ciAnnotation.title() + ": " + ciAnnotation.message());
        }

        /**
         * What follows the bracket is text to the end of the line; a command within it must not be found by whoever
         * looks for more.
         */
        private static String data(String text) {
            return text.replace("%", "%AZP25")
                    .replace("\r", "%0D")
                    .replace("\n", "%0A")
                    .replace("##", "# #");
        }
    };

    /** The server that this process runs on; empty on a person's machine, and on servers that read no commands. */
    public static Optional<CiServer> of(Environment environment) {
        if (isTrue(environment, "GITHUB_ACTIONS")) {
            return Optional.of(GITHUB_ACTIONS);
        }
        return isTrue(environment, "TF_BUILD") ? Optional.of(AZURE_PIPELINES) : Optional.empty();
    }

    /** The command that marks the issue: one line. */
    abstract String issue(CiAnnotation ciAnnotation);

    private static boolean isTrue(Environment environment, String name) {
        return environment
                .variable(name)
                .filter(value -> value.toLowerCase(Locale.ROOT).equals("true"))
                .isPresent();
    }
}
