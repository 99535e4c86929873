package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.ShardMerger;
import dev.graphconform.execution.ShardMerger.LoadedShard;
import dev.graphconform.report.ReportDestination;
import dev.graphconform.target.SecretRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code conform merge}: merges the results of shards. */
@Command(
        name = "merge",
        description = "Joins the results of all shards of a run into one, and gives the verdict that no shard has. A "
                + "shard that is missing leaves it incomplete.",
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
            description =
                    "The folder for the results; earlier ones there are replaced. Default: reports/<target name>.")
    private Path out;

    @Mixin
    private ReportOptions reportOptions;

    @Option(
            names = "--features",
            paramLabel = "DIR",
            description = "A team's own rules, where the shards were run with some.")
    private Path features;

    MergeCommand(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    @Override
    public Integer call() {
        Catalogue page = Catalogue.bundled();
        CustomRules own = features == null ? CustomRules.NONE : CustomRules.read(features, page);
        Catalogue catalogue = page.and(own.catalogue());
        ShardFolders shards = new ShardFolders(folders);
        List<LoadedShard> parts = shards.read();
        CompletedRun run = new ShardMerger(page, own).merge(parts);
        boolean partial = run.result().partial();
        Level level = parts.get(0).part().conditions().level();
        Path folderOfTarget = Path.of("reports", run.result().target().name());
        Path place = out != null
                ? out
                : partial ? folderOfTarget.resolve(RunCommand.PARTIAL) : ReportOptions.ofLevel(folderOfTarget, level);
        ResultFolderPreparation.demandNoResultOf(place, true);
        ResultFolderPreparation.demandNoWholeRun(place, partial, run.result().filters(), false);
        ReportDestination destination = reportOptions.destination(place, level);
        shards.demandOther(place);
        try (ResultFolderPreparation folder = new ResultFolderPreparation(destination, ProgressListener.SILENT)) {
            folder.take();
            shards.copyLedgers(place);
            // each shard was scanned for its own secrets; there are none here
            return new ResultPublisher(console, catalogue, debug, reportOptions.quiet())
                    .publish(run, folder, new ScannedReportWriter(catalogue, new SecretRegistry(), null), List.of())
                    .verdict()
                    .exitCode();
        }
    }
}
