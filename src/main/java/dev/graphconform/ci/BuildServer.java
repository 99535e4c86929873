package dev.graphconform.ci;

import dev.graphconform.target.Environment;
import java.util.Locale;
import java.util.Optional;

/** A build server that reads commands in the log of a job. Whatever stands in a command may come from a target, so it is escaped as the server asks. */
public enum BuildServer {
    GITHUB_ACTIONS {
        @Override
        String issue(Issue issue) {
            return "::" + issue.severity().word() + " title=" + property(issue.title()) + "::" + data(issue.message());
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
        String issue(Issue issue) {
            return "##vso[task.logissue type=" + issue.severity().word() + "]" + data(issue.title() + ": " + issue.message());
        }

        /** What follows the bracket is text to the end of the line; a command within it must not be found by whoever looks for more. */
        private static String data(String text) {
            return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A").replace("##", "# #");
        }
    };

    /** The server that this process runs on; empty on a person's machine, and on servers that read no commands. */
    public static Optional<BuildServer> of(Environment environment) {
        if (isTrue(environment, "GITHUB_ACTIONS")) {
            return Optional.of(GITHUB_ACTIONS);
        }
        return isTrue(environment, "TF_BUILD") ? Optional.of(AZURE_PIPELINES) : Optional.empty();
    }

    /** The command that marks the issue: one line. */
    abstract String issue(Issue issue);

    private static boolean isTrue(Environment environment, String name) {
        return environment.variable(name).filter(value -> value.toLowerCase(Locale.ROOT).equals("true")).isPresent();
    }
}
