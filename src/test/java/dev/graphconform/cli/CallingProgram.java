package dev.graphconform.cli;

import dev.graphconform.ledger.CleanUp;
import dev.graphconform.target.Environment;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/** A program that runs a command of the kit in its own process, and goes on afterwards. */
final class CallingProgram {
    private CallingProgram() {}

    /** The first argument is the time allowed for requests in flight, the others are the command. */
    public static void main(String[] args) {
        Console console = Console.ofProcess(Environment.ofProcess());
        int exitCode = Conform.run(
                Arrays.copyOfRange(args, 1, args.length),
                console,
                new CommandTiming(Clock.systemUTC(), Duration.parse(args[0]), CleanUp.PACE));
        console.line("the command gave " + exitCode);
    }
}
