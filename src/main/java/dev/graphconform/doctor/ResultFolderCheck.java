package dev.graphconform.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether results can be written where a run would put them. Nothing is left behind: a folder that is not there yet is
 * not made.
 */
final class ResultFolderCheck {
    private final Diagnosis diagnosis;

    ResultFolderCheck(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    void examine(Path results) {
        String key = "--out " + results;
        Path there = results.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            diagnosis.beside(DoctorSeverity.FAULT, key, there + " is a file; name another folder for the results");
            return;
        }
        try {
            // asking for the permission is not enough: a read-only disk grants it and still refuses
            Files.delete(Files.createTempFile(there, ".conform", ""));
            diagnosis.beside(DoctorSeverity.OK, key, "results can be written there");
        } catch (IOException refused) {
            diagnosis.beside(
                    DoctorSeverity.FAULT,
                    key,
                    "nothing can be written in " + there
                            + "; check its permissions, or name another folder for the results");
        }
    }
}
