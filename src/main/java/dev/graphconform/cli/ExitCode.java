package dev.graphconform.cli;

/** The exit codes that commands choose by themselves; those of a verdict come with the verdict. */
final class ExitCode {
    static final int OK = 0;
    /** The command line, the target file or something that they point to cannot be used. */
    static final int CONFIGURATION = 3;
    /** The kit itself failed. */
    static final int KIT = 4;
    /** What was compared differs. */
    static final int DIFFERENT = 16;
    /** Something is left on the target although cleaning was asked for. */
    static final int LEFTOVERS = 6;

    private ExitCode() {}
}
