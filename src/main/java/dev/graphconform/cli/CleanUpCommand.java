package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.execution.RunLedger;
import dev.graphconform.ledger.CleanUpResult;
import dev.graphconform.ledger.Ledger;
import dev.graphconform.ledger.LedgerException;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code conform cleanup}: deletes the chats that a ledger proves to be a run's own. */
@Command(
        name = "cleanup",
        description =
                "Deletes what the ledgers of runs prove that they created, and nothing else; in doubt a chat stays, "
                        + "and is listed.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:nothing of the runs is left",
            " 3:fault of the configuration, or a ledger is about another target",
            " 6:something is left, and listed"
        })
final class CleanUpCommand implements Callable<Integer> {
    private final Console console;
    private final Duration pace;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            required = true,
            arity = "1..*",
            description =
                    "The ledgers of runs, ledger-<run id>.jsonl beside their results, or folders that hold some, at "
                            + "any depth.")
    private List<Path> ledgers;

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
    public Integer call() {
        Target cleaned = TargetHandle.inFile(target, true, console::notice).target();
        List<Path> files =
                ledgers.stream().flatMap(CleanUpCommand::files).distinct().toList();
        if (files.size() == 1) {
            return show(cleaned(files.get(0), cleaned)).code();
        }
        Set<ExitCode> exits = EnumSet.of(ExitCode.SUCCESS);
        for (Path file : files) {
            console.line(file + ":");
            try {
                exits.add(show(cleaned(file, cleaned)));
            } catch (LedgerException unusable) {
                console.line(TextStyle.BAD, "not cleaned", ": " + unusable.getMessage());
                exits.add(ExitCode.CONFIGURATION_FAULT);
            }
            console.gap();
        }
        return Collections.min(exits).code();
    }

    private static Stream<Path> files(Path ledger) {
        if (!Files.isDirectory(ledger)) {
            return Stream.of(ledger);
        }
        try (Stream<Path> all = Files.walk(ledger)) {
            List<Path> found =
                    all.filter(file -> Ledger.isNameOfOne(file)).sorted().toList();
            if (found.isEmpty()) {
                throw new UsageException("there is no ledger in " + ledger
                        + "; give the folder of a run's results, or a ledger, to --ledger");
            }
            return found.stream();
        } catch (IOException | UncheckedIOException refused) {
            throw new UsageException(ledger + " cannot be read; check its permissions", refused);
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private CleanUpResult cleaned(Path ledger, Target cleaned) {
        Path folder = ledger.toAbsolutePath().getParent();
        if (!folder.toFile().isDirectory()) {
            throw new UsageException("there is no folder " + folder + "; give the path of a ledger to --ledger");
        }
        try (FolderLock lock = FolderLock.take(folder)) {
            return RunLedger.cleanUp(ledger, cleaned, pace, console::line);
        }
    }

    private ExitCode show(CleanUpResult result) {
        console.line(result.deleted().size() + " deleted, " + result.existed().size()
                + " not proved to be the run's own and kept, "
                + result.leftovers().size() + " left for a person");
        if (result.leftovers().isEmpty()) {
            return ExitCode.SUCCESS;
        }
        console.gap();
        console.line(TextStyle.BAD, "Left on the target", ", look at them yourself:");
        result.leftovers().forEach(leftover -> console.line("  " + leftover.line()));
        return ExitCode.LEFTOVERS;
    }
}
