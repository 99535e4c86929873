package dev.graphconform.cli;

import dev.graphconform.target.Environment;
import java.time.Duration;
import java.util.Arrays;

/** A program that runs a command of the kit in its own process, and has something to do afterwards. */
final class CallingProgram {
    private CallingProgram() {}

    /** First how long requests on their way are waited for, then the command. */
    public static void main(String[] args) {
        Console console = Console.ofProcess(Environment.ofProcess());
        int exitCode = Conform.run(Arrays.copyOfRange(args, 1, args.length), console, Duration.parse(args[0]));
        console.line("the command gave " + exitCode);
    }
}
