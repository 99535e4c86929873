package dev.graphconform.cli;

import picocli.CommandLine.IVersionProvider;

/** The kit's version, and what it runs on, since reports of faults need both. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String kit = Conform.class.getPackage().getImplementationVersion();
        return new String[] {
            "conform " + (kit == null ? "(development)" : kit),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch")
        };
    }
}
