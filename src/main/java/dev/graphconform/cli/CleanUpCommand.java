package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.execution.RunLedger;
import dev.graphconform.ledger.CleanUpResult;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code conform cleanup}: deletes the chats that a ledger proves to be a run's own. */
@Command(
        name = "cleanup",
        description =
                "Deletes what the ledger of a run proves that it created, and nothing else; in doubt a chat stays, "
                        + "and is listed.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:nothing of the run is left",
            " 3:fault of the configuration, or the ledger is about another target",
            " 6:something is left, and listed"
        })
final class CleanUpCommand implements Callable<Integer> {
    private final Console console;
    private final Duration pace;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            required = true,
            description = "The ledger of the run: ledger-<run id>.jsonl beside its results.")
    private Path ledger;

    @Option(
            names = "--target",
            paramLabel = "FILE",
            required = true,
            description = "The target file that the run had, with credentials.cleaner.")
    private Path target;

    CleanUpCommand(Console console, Duration pace) {
        this.console = console;
        this.pace = pace;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() {
        Target cleaned = TargetHandle.inFile(target, console::notice).target();
        Path folder = ledger.toAbsolutePath().getParent();
        if (!folder.toFile().isDirectory()) {
            throw new UsageException("there is no folder " + folder + "; give the path of a ledger to --ledger");
        }
        try (FolderLock lock = FolderLock.take(folder)) {
            return show(RunLedger.cleanUp(ledger, cleaned, pace, console::line));
        }
    }

    private int show(CleanUpResult result) {
        console.line(result.deleted().size() + " deleted, " + result.existed().size()
                + " not proved to be the run's own and kept, "
                + result.leftovers().size() + " left for a person");
        if (result.leftovers().isEmpty()) {
            return ExitCode.SUCCESS.code();
        }
        console.gap();
        console.line(TextStyle.BAD, "Left on the target", ", look at them yourself:");
        result.leftovers().forEach(leftover -> console.line("  " + leftover.line()));
        return ExitCode.LEFTOVERS.code();
    }
}
