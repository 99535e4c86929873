package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.GivenShard;
import dev.graphconform.execution.Merger;
import dev.graphconform.execution.Progress;
import dev.graphconform.own.OwnRules;
import dev.graphconform.target.Environment;
import dev.graphconform.target.HeldSecrets;
import dev.graphconform.verdict.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform merge}. */
@Command(
        name = "merge",
        description = "Joins the results of all shards of a run into one, and gives the verdict that no shard has. A shard that is missing leaves it incomplete.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0, 1, 2, 4, 6:the verdict, as \"conform run\" gives it",
            " 3:the shards are not parts of one run, one was given twice, or a file cannot be used"
        })
final class MergeCommand implements Callable<Integer> {
    private final Console console;
    private final boolean debug;

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "The folders that the shards wrote to, or a folder that holds them.")
    private List<Path> folders;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the results; earlier ones there are replaced. Default: reports/<target name>.")
    private Path out;

    @Option(names = "--features", paramLabel = "DIR", description = "A team's own rules, where the shards were run with some.")
    private Path features;

    @Option(names = "--quiet", description = "Show only what failed, and the verdict.")
    private boolean quiet;

    MergeCommand(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    @Override
    public Integer call() {
        Catalogue page = Catalogue.bundled();
        OwnRules own = features == null ? OwnRules.NONE : OwnRules.read(features, page);
        Catalogue catalogue = page.and(own.catalogue());
        ShardFolders shards = new ShardFolders(folders);
        List<GivenShard> parts = shards.read();
        CompletedRun run = new Merger(page, own).merge(parts);
        Path place = out == null ? Path.of("reports", run.result().target().name()) : out;
        shards.demandOther(place);
        try (ResultFolder folder = new ResultFolder(place, Progress.SILENT)) {
            folder.take();
            shards.copyLedgers(place);
            // the shards were searched for the secrets that they held; a merger holds none
            RunResult result = new GuardedReport(catalogue, new HeldSecrets(), null).write(run, place);
            boolean strict = parts.get(0).part().terms().strict();
            new RunEnding(console, new FailureDetails(console, catalogue, debug), strict, quiet).show(result, place);
            new BuildLog(console, Environment.ofProcess()).tell(result, place);
            return result.verdict().exitCode();
        }
    }
}
