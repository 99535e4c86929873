package dev.graphconform.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder for results: made, and tried, before anything is sent, so that no run ends without a place for its results. */
final class OutputPlace {
    private OutputPlace() {}

    /**
     * Makes the folder if need be.
     *
     * @throws UsageFault if results could not be written there
     */
    static Path prepare(Path out) {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new UsageFault("--out " + out + " is a file; name a folder for the results");
        }
        try {
            Files.createDirectories(out);
            // asking for the permission is not enough: a read-only disk grants it and still refuses
            Files.delete(Files.createTempFile(out, ".conform", ""));
            return out;
        } catch (FileAlreadyExistsException inTheWay) {
            throw new UsageFault("--out " + out + " cannot be made: " + inTheWay.getFile() + " is a file; name another folder", inTheWay);
        } catch (IOException refused) {
            throw new UsageFault("--out " + out + " cannot be written to; check its permissions or name another folder", refused);
        }
    }
}
