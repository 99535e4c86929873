package dev.graphconform.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code conform docs}: what it does is in its subcommands, which name no class of the Markdown reader before they are
 * called: others start without it.
 */
@Command(
        name = "docs",
        description =
                "Reads copies of documentation pages: what changed since the features were written, the page's own "
                        + "faults, a start for another page.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        sortOptions = false)
final class DocsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private DocsCommand() {}

    static CommandLine with(Console console) {
        return new CommandLine(new DocsCommand())
                .addSubcommand(new DocsCheckCommand(console))
                .addSubcommand(new DocsFindingsCommand(console))
                .addSubcommand(new DocsScaffoldCommand(console))
                .addSubcommand(new DocsFingerprintCommand(console));
    }

    @Override
    public void run() {
        throw new UsageException("say what to do with the page: "
                + String.join(", ", spec.subcommands().keySet()) + "; \"conform docs --help\" tells more");
    }
}
