package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.JudgementRequest;
import dev.graphconform.judgement.RuleQuestions;
import dev.graphconform.recording.HarReader;
import dev.graphconform.recording.RecordedTraffic;
import dev.graphconform.recording.RecordedTraffic.RecordingContents;
import dev.graphconform.report.ReportDestination;
import dev.graphconform.target.Environment;
import dev.graphconform.target.Person;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFile;
import dev.graphconform.verdict.KnownDeviations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code conform judge}: judges recorded traffic. */
@Command(
        name = "judge",
        description =
                "Judges recorded traffic (HAR, as browsers, proxies and API clients export it) by the rules that its "
                        + "requests put in question; sends nothing and needs no token.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:no deviation was seen",
            " 1:a must rule does not hold, or a known deviation is stale",
            " 2:there are exchanges of Create chat, and nothing in them could be judged",
            " 3:a file cannot be used, or holds no exchange of Create chat",
            " 4:fault of the kit",
            " 5:a secret of the recording was found in the results: they are gone, and run.json says where it was"
        })
final class JudgeCommand implements Callable<Integer> {
    private final Console console;
    private final boolean debug;

    @Parameters(arity = "1..*", paramLabel = "RECORDING", description = "A recording in HAR format; several at once.")
    private List<Path> recordings;

    @Option(
            names = "--target",
            paramLabel = "FILE",
            description = "A target file that says who is who; its tokens are not needed. Without it what only it can "
                    + "tell is not asked, and people are written as person-1, person-2 and so on.")
    private Path targetFile;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Judge the calls of this host only, with or without port. Default: of all hosts.")
    private String host;

    @Mixin
    private JudgingOptions judgingOptions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the results; those of an earlier judgement there are replaced. Default: "
                    + "reports/judged/<name of the first recording>.")
    private Path out;

    @Mixin
    private ReportOptions reportOptions;

    JudgeCommand(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    @Override
    public Integer call() {
        Catalogue page = Catalogue.bundled();
        Optional<Target> target =
                Optional.ofNullable(targetFile).map(file -> TargetFile.read(file, Environment.ofProcess()));
        KnownDeviations listed = judgingOptions.known(page);
        Path place = out == null ? defaultFolder() : out;
        ResultFolderPreparation.demandNoResultOf(place, false);
        ReportDestination destination = reportOptions.destination(place, Level.OBSERVED);
        RecordedTraffic traffic = read();
        tellStrangers(traffic, people(target));
        JudgementRequest request = new JudgementRequest(
                RecordedSource.of(traffic.exchanges(), target),
                traffic,
                new RuleQuestions(target).of(traffic.exchanges()),
                people(target),
                judgingOptions.strict(),
                listed,
                judgingOptions.redaction());
        String names =
                traffic.recordings().stream().map(RecordingContents::name).collect(Collectors.joining(", "));
        RunProgressPrinter progress =
                new RunProgressPrinter(console, page, names, reportOptions.quiet(), judgingOptions.strict(), true);
        try (ResultFolderPreparation folder = new ResultFolderPreparation(destination, progress);
                CompletedRun run = new ConformanceRunner(page).judge(request, folder)) {
            return new ResultPublisher(console, page, debug, reportOptions.quiet())
                    .publish(run, folder, new ScannedReportWriter(page, traffic.secrets(), null), List.of())
                    .verdict()
                    .exitCode();
        }
    }

    private RecordedTraffic read() {
        Set<Path> distinct = new HashSet<>();
        for (Path recording : recordings) {
            if (!distinct.add(realPath(recording))) {
                throw new UsageException(recording + " is named twice; name each recording once");
            }
        }
        return new HarReader(Optional.ofNullable(host), new ReadingNotice(console)).read(recordings);
    }

    private void tellStrangers(RecordedTraffic traffic, Collection<Person> people) {
        List<String> names = people.stream()
                .flatMap(person -> Stream.of(Optional.of(person.id()), person.userPrincipalName(), person.mail()))
                .flatMap(Optional::stream)
                .toList();
        if (!names.isEmpty() && !traffic.namesAny(names)) {
            console.notice("none of the people of " + targetFile + " is in what was recorded, so it tells nothing of "
                    + "anybody; run --record writes made-up ids unless --keep-identities is given");
        }
    }

    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException missing) {
            // the reader says what is wrong with it
            return file.toAbsolutePath().normalize();
        }
    }

    private static Collection<Person> people(Optional<Target> target) {
        return target.map(Target::people).orElse(Map.of()).values();
    }

    private Path defaultFolder() {
        String name = Optional.ofNullable(recordings.get(0).getFileName())
                .orElse(recordings.get(0))
                .toString();
        return Path.of("reports", "judged").resolve(name.replaceFirst("(?i)\\.har$", ""));
    }
}
