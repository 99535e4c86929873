package dev.graphconform.proof.matrix;

import dev.graphconform.proof.ProofResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that a proof leaves in a folder. */
public final class ProofReport {
    /** The page with the matrix. */
    public static final String PAGE = "proof.html";

    private static final String DATA = "proof.json";
    private static final String TEXT = "proof.md";

    private final Path folder;

    /** Reports in an existing folder. */
    public ProofReport(Path folder) {
        this.folder = folder;
    }

    /** Removes those of an earlier proof, so that none of them is taken for this one's. */
    public void clear() throws IOException {
        for (String name : new String[] {DATA, TEXT, PAGE}) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** Writes {@code proof.json}, {@code proof.md} and {@code proof.html}. */
    public void write(ProofResult result) throws IOException {
        Files.write(folder.resolve(DATA), ProofJson.bytes(result));
        Files.writeString(folder.resolve(TEXT), ProofMarkdown.of(result), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(PAGE), ProofPage.of(result), StandardCharsets.UTF_8);
    }
}
