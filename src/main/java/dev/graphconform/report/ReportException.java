package dev.graphconform.report;

import dev.graphconform.errors.UserErrorException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Results could not be written: the folder is not writable, the disk is full. The message is one sentence for people.
 */
public final class ReportException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    private ReportException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The fault of writing into, or clearing, the given folder. */
    static ReportException in(Path out, IOException cause) {
        return new ReportException("cannot write the results to " + out + ": " + reason(out, cause), cause);
    }

    private static String reason(Path out, IOException cause) {
        if (!(cause instanceof FileSystemException fault)) {
            return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        }
        String what = cause instanceof AccessDeniedException
                ? "permission denied"
                : cause instanceof NoSuchFileException
                        ? "no such file or folder"
                        : fault.getReason() == null ? cause.getClass().getSimpleName() : fault.getReason();
        boolean same = fault.getFile() == null || fault.getFile().equals(out.toString());
        return same ? what : what + " (" + fault.getFile() + ")";
    }
}
