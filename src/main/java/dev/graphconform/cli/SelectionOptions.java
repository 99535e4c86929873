package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.Selection;
import dev.graphconform.target.Environment;
import dev.graphconform.target.MadeUpTarget;
import dev.graphconform.target.Target;
import dev.graphconform.target.WriteMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options for target and selection, shared by the commands that run, plan or examine. */
final class SelectionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--target",
            paramLabel = "FILE|URL",
            description =
                    "The target file of a tenant or a mock, or the URL of a mock on this machine, for which people, "
                            + "apps and a token are made up. Without it the kit's own simulator is the target.")
    private String target;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "Only this rule or documented example (\"conform list rules\" names them). May be repeated.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--tags",
            paramLabel = "EXPR",
            description =
                    "Only scenarios with these tags, for instance \"@rule-chat-body and not @needs:people.guest\". "
                            + "May be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description =
                    "Rules of this level and above, and all documented examples: must, should or observed. Default: "
                            + "observed, that is all. What is left out decides nothing, but is not asked for either.")
    private Level level = Level.OBSERVED;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Only the I-th of N parts; \"conform merge\" joins their results. auto/N, or auto, takes the "
                    + "place of this job from Kubernetes, Azure Pipelines, GitLab or CONFORM_SHARD_INDEX.")
    private String shard;

    @Option(
            names = "--writes",
            paramLabel = "MODE",
            description =
                    "What may be written, whatever the target file says: none, ledger (write, and keep a list) or "
                            + "clean (and delete at the end what the list proves to be the run's own). Every POST "
                            + "is a write.")
    private WriteMode writes;

    @Option(
            names = "--features",
            paramLabel = "DIR",
            description = "A team's own rules: a folder with catalogue.yaml and features, judged beside the page's and "
                    + "never part of its verdict.")
    private Path features;

    @Option(
            names = "--only-own",
            description =
                    "Only the rules and examples of --features, with a verdict of their own: nothing of Create chat "
                            + "is sent or judged, and the target file needs no people that they do not name.")
    private boolean onlyOwn;

    /**
     * The runner of what these options choose.
     *
     * @throws UsageException if they do not go together
     */
    ConformanceRunner runner() {
        Catalogue page = Catalogue.bundled();
        if (!onlyOwn) {
            return new ConformanceRunner(page, own(page));
        }
        if (features == null) {
            throw new UsageException("--only-own runs the rules of --features alone; give --features DIR too");
        }
        if (shard != null) {
            throw new UsageException("--only-own runs in one part; leave --shard out");
        }
        return ConformanceRunner.onlyOwn(own(page));
    }

    /** The folder of results below {@code reports}, where nobody names one. */
    Path resultFolder(Target chosen) {
        Path whole = Path.of("reports", chosen.name());
        return onlyOwn ? whole.resolve("own-" + nameOfOwn()) : whole;
    }

    /** The name of the folder of {@code --features}, for results of those alone. */
    private String nameOfOwn() {
        String name = features.toAbsolutePath().normalize().getFileName().toString();
        return name.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /**
     * The custom rules of {@code --features}.
     *
     * @throws dev.graphconform.customrules.CustomRulesException if they cannot be used
     */
    private CustomRules own(Catalogue page) {
        return features == null ? CustomRules.NONE : CustomRules.read(features, page);
    }

    /**
     * The selected rules, tags and shard.
     *
     * @throws UsageException if a rule is named that does not exist
     */
    Selection selection(Catalogue catalogue) {
        rules.forEach(new SubjectNames(catalogue)::require);
        return new Selection(rules, tags)
                .with(level)
                .with(Optional.ofNullable(shard).map(new ShardResolver(Environment.ofProcess())::of));
    }

    /** The lowest level of rules that is asked for. */
    Level level() {
        return level;
    }

    /** Reads the target file, or makes one up for a URL; without either, starts the simulator. */
    TargetHandle chooseTarget() {
        return target().withWrites(Optional.ofNullable(writes));
    }

    private TargetHandle target() {
        if (target == null) {
            return TargetHandle.simulator();
        }
        if (MadeUpTarget.isUrl(target)) {
            return madeUp(MadeUpTarget.of(target));
        }
        Path file = Path.of(target);
        Optional<String> url = MadeUpTarget.urlMeant(target).filter(meant -> !Files.exists(file));
        if (url.isPresent()) {
            throw new UsageException(
                    "--target " + target + ": there is no such file; for the mock there write " + url.get());
        }
        return TargetHandle.inFile(file, !onlyOwn, this::notice);
    }

    /** Elsewhere a run writes to a service that others use, so a person has to say so. */
    private TargetHandle madeUp(MadeUpTarget madeUp) {
        if (madeUp.elsewhere()) {
            madeUp.text().lines().forEach(this::notice);
            throw new UsageException(
                    "--target " + target + ": a URL alone is enough on this machine only; elsewhere a run "
                            + "writes to a service that others use, and that takes a file. Above is one to start from: "
                            + "put the people in who shall have the chats, save it, and give it to --target");
        }
        return TargetHandle.madeUp(madeUp);
    }

    /** The command line of another command for the same target. */
    String commandLine(String other) {
        return "conform " + other + (onlyOwn ? " --features " + features + " --only-own" : "")
                + (target == null ? "" : " --target " + target);
    }

    /**
     * Prints a line of the sign-in, such as a device code, to the standard error: files with the output do not hold it.
     */
    private void notice(String line) {
        command.commandLine().getErr().println(Console.clean(line));
    }
}
