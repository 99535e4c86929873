package dev.graphconform.cli;

import dev.graphconform.signin.MicrosoftSignIn;
import dev.graphconform.target.Environment;
import dev.graphconform.target.MadeUpTarget;
import dev.graphconform.target.ServiceRoot;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFile;
import dev.graphconform.target.WriteMode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The target of a command, with the embedded simulator to close after it, if any. */
final class TargetHandle implements AutoCloseable {
    private final Target target;
    private final Optional<EmbeddedTarget> embedded;
    private final Optional<MadeUpTarget> madeUp;

    private TargetHandle(Target target, Optional<EmbeddedTarget> embedded, Optional<MadeUpTarget> madeUp) {
        this.target = target;
        this.embedded = embedded;
        this.madeUp = madeUp;
    }

    static TargetHandle simulator() {
        EmbeddedTarget embedded = EmbeddedTarget.start();
        return new TargetHandle(embedded.target(), Optional.of(embedded), Optional.empty());
    }

    /**
     * A target in a file.
     *
     * @param people whether the file has to say who plays which part
     * @param notices prints a line for the person who signs in
     */
    static TargetHandle inFile(Path file, boolean people, Consumer<String> notices) {
        MicrosoftSignIn signIn = new MicrosoftSignIn(notices);
        Target target = people
                ? TargetFile.read(file, Environment.ofProcess(), signIn)
                : TargetFile.readForSuite(file, Environment.ofProcess(), signIn);
        return new TargetHandle(target, Optional.empty(), Optional.empty());
    }

    /** A target of which only the URL was given. */
    static TargetHandle madeUp(MadeUpTarget madeUp) {
        return new TargetHandle(
                TargetFile.read(madeUp, Environment.ofProcess()), Optional.empty(), Optional.of(madeUp));
    }

    /**
     * Shows the target file that nobody wrote, so that the next step is to copy it; briefly where that is asked for.
     */
    void showMadeUp(Console console, boolean briefly) {
        if (madeUp.isPresent() && briefly) {
            console.line("No target file: people, apps and a token are made up; \"conform plan --target "
                    + target.serviceRoot() + "\" prints the file that says so.");
        } else if (madeUp.isPresent()) {
            console.line("No target file was given; this one says the same, to be saved and changed:");
            console.gap();
            madeUp.get().text().lines().forEach(console::line);
            console.gap();
        }
    }

    TargetHandle withWrites(Optional<WriteMode> asked) {
        return asked.map(writes -> new TargetHandle(target.withWrites(writes), embedded, madeUp))
                .orElse(this);
    }

    Target target() {
        return target;
    }

    /** Whether the kit's own simulator is the target, which may be written to without asking. */
    boolean isSimulator() {
        return embedded.isPresent();
    }

    /** Whether its file was made up for a URL: there is nothing in it that a person could have got wrong. */
    boolean isMadeUp() {
        return madeUp.isPresent();
    }

    /** Whether the target is on another machine, where people may see what is written. */
    boolean isElsewhere() {
        return !ServiceRoot.isLoopback(target.serviceRoot());
    }

    /** Name, address and version in a few words. */
    String label() {
        return target.name() + " (" + target.serviceRoot() + ", " + target.apiVersion() + ")";
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedTarget::close);
    }
}
