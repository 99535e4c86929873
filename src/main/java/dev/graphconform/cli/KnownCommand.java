package dev.graphconform.cli;

import dev.graphconform.known.KnownDeviationsProposal;
import dev.graphconform.report.reading.RunFileReader;
import dev.graphconform.verdict.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code conform known}: proposes a known-deviations file from a run. */
@Command(
        name = "known",
        description =
                "Proposes a known-deviations file from a run. Reason, owner and link are left for a person: \"run "
                        + "--known\" refuses the file"
                        + " until they are filled in.",
        sortOptions = false)
final class KnownCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN", description = "The run.json of the run, or the folder that holds it.")
    private Path run;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file, which must not exist yet, instead of the terminal.")
    private Path out;

    KnownCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<String> proposal =
                KnownDeviationsProposal.of(RunFileReader.read(run).result());
        if (proposal.isEmpty()) {
            throw new UsageException("in " + run
                    + " nothing failed or lacked a prerequisite that is not listed already, so there is "
                    + "nothing to propose");
        }
        if (out != null && Files.exists(out)) {
            throw new UsageException(
                    "--out " + out + " exists; name another file, and take over by hand what it should hold");
        }
        new TextOutput(console, out).print(proposal.get().lines().toList());
        return ExitCode.SUCCESS.code();
    }
}
