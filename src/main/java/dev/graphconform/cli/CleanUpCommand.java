package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.execution.RunLedger;
import dev.graphconform.ledger.CleanUpResult;
import dev.graphconform.ledger.DeletedChats;
import dev.graphconform.ledger.Ledger;
import dev.graphconform.ledger.LedgerException;
import dev.graphconform.ledger.LedgerSelection;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            " 3:fault of the configuration, or a ledger that was named is about another target",
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
        List<Path> files = chosen(cleaned);
        DeletedChats deletedChats = DeletedChats.in(files);
        if (files.size() == 1) {
            return show(cleaned(files.get(0), cleaned, deletedChats)).code();
        }
        Map<Path, ExitCode> exits = new LinkedHashMap<>();
        Map<Path, Integer> known = new HashMap<>();
        for (Path file : files) {
            cleanOne(file, "", cleaned, deletedChats, exits);
            known.put(file, deletedChats.size());
        }
        // what one run left alone may have been deleted since, by what the ledger of a later one proves
        files.stream()
                .filter(file -> exits.get(file) == ExitCode.LEFTOVERS && known.get(file) < deletedChats.size())
                .toList()
                .forEach(file -> cleanOne(file, ", looked at again", cleaned, deletedChats, exits));
        return exits.values().stream()
                .min(Comparator.naturalOrder())
                .orElse(ExitCode.SUCCESS)
                .code();
    }

    private void cleanOne(
            Path file, String remark, Target cleaned, DeletedChats deletedChats, Map<Path, ExitCode> exits) {
        console.line(file + remark + ":");
        try {
            exits.put(file, show(cleaned(file, cleaned, deletedChats)));
        } catch (LedgerException unusable) {
            console.line(TextStyle.BAD, "not cleaned", ": " + unusable.getMessage());
            exits.put(file, ExitCode.CONFIGURATION_FAULT);
        }
        console.gap();
    }

    /** The ledgers named, and of those in folders the ones of this target; a folder may hold what many left. */
    private List<Path> chosen(Target cleaned) {
        List<Path> named =
                ledgers.stream().filter(path -> !Files.isDirectory(path)).toList();
        LedgerSelection found = RunLedger.ofTarget(
                ledgers.stream()
                        .filter(Files::isDirectory)
                        .flatMap(CleanUpCommand::files)
                        .distinct()
                        .toList(),
                cleaned);
        found.foreign()
                .forEach((difference, count) -> console.line(
                        (count == 1 ? "1 ledger of another target is" : count + " ledgers of another target are")
                                + " left alone: "
                                + (count == 1 ? difference : difference.replaceFirst("^its ", "their "))));
        List<Path> chosen =
                Stream.concat(named.stream(), found.own().stream()).distinct().toList();
        if (chosen.isEmpty() && !found.foreign().isEmpty()) {
            throw new UsageException("no ledger there is of this target; give the target file that the runs had");
        }
        return chosen;
    }

    private static Stream<Path> files(Path ledger) {
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
    private CleanUpResult cleaned(Path ledger, Target cleaned, DeletedChats deletedChats) {
        Path folder = ledger.toAbsolutePath().getParent();
        if (!folder.toFile().isDirectory()) {
            throw new UsageException("there is no folder " + folder + "; give the path of a ledger to --ledger");
        }
        try (FolderLock lock = FolderLock.take(folder)) {
            return RunLedger.cleanUp(ledger, cleaned, deletedChats, pace, console::line);
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
