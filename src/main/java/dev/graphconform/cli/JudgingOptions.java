package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.known.KnownDeviationsFile;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.verdict.KnownDeviations;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options for how what was answered is judged and written, in a run or in what others recorded. */
final class JudgingOptions {
    @Option(
            names = "--known",
            paramLabel = "FILE",
            description =
                    "What is known not to hold, with owner and date (\"conform known\" proposes it). What fails as "
                            + "it says does not decide; expectedToRun in it names rules that have to be judged.")
    private Path known;

    @Option(names = "--strict", description = "A should rule that does not hold is a failure too.")
    private boolean strict;

    @Option(
            names = "--keep-identities",
            description =
                    "Write people as they are: ids, names, mail addresses. Without it they are written as their parts "
                            + "in the target file, or as person-1 and so on.")
    private boolean keepIdentities;

    /** What is known not to hold; nothing without the option. */
    KnownDeviations known(Catalogue catalogue) {
        return known == null ? KnownDeviations.NONE : KnownDeviationsFile.read(known, catalogue);
    }

    /** Whether a should rule that does not hold is a failure. */
    boolean strict() {
        return strict;
    }

    /** What is masked in all that is written. */
    Redaction redaction() {
        return keepIdentities ? Redaction.OF_SECRETS : Redaction.FULL;
    }
}
