package dev.graphconform.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code conform version}: the same as {@code --version}, for those who type it so. */
@Command(name = "version", description = "Shows the version, as --version does.")
final class VersionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.root().commandLine().printVersionHelp(spec.root().commandLine().getOut());
    }
}
