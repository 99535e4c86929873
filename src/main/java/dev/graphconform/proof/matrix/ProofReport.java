package dev.graphconform.proof.matrix;

import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the files of a proof into a folder: JSON, Markdown and an HTML page. */
public final class ProofReport {
    /** The page with the matrix. */
    public static final String PAGE = "proof.html";

    private static final String DATA = "proof.json";
    private static final String TEXT = "proof.md";

    private final Path folder;

    /** A report in this folder, which must exist. */
    public ProofReport(Path folder) {
        this.folder = folder;
    }

    /** Removes the files of an earlier proof. */
    public void clear() throws IOException {
        for (String name : new String[] {DATA, TEXT, PAGE}) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** Writes {@code proof.json}, {@code proof.md} and {@code proof.html}. */
    public void write(ProofResult result) throws IOException {
        Files.write(folder.resolve(DATA), json(result));
        Files.writeString(folder.resolve(TEXT), ProofMarkdown.of(result), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(PAGE), ProofPage.of(result), StandardCharsets.UTF_8);
    }

    /** Of {@code proof.json}; counts up when a reader of the earlier form would misread the new one. */
    private static final int FORMAT_VERSION = 1;

    /** Everything, in the order of the catalogue and of the deviations. */
    private static byte[] json(ProofResult result) {
        String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree(result));
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode tree(ProofResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("formatVersion", FORMAT_VERSION);
        json.put("proved", result.proved());
        json.put("partial", result.partial());
        json.put("seconds", result.took().toMillis() / 1000.0);
        ObjectNode counts = json.putObject("counts");
        for (ProofCaseResult.ProofCaseOutcome kind : ProofCaseResult.ProofCaseOutcome.values()) {
            counts.put(kind.word(), result.count(kind));
        }
        json.set("faults", texts(result.faults()));
        ArrayNode rules = json.putArray("rules");
        result.rules().forEach(rules::add);
        ArrayNode findings = json.putArray("findings");
        result.proofCaseResults().forEach(proofCaseResult -> findings.add(finding(proofCaseResult)));
        return json;
    }

    private static ObjectNode finding(ProofCaseResult proofCaseResult) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", proofCaseResult.proofCase().id());
        json.put("rule", proofCaseResult.proofCase().rule());
        json.put("liberty", proofCaseResult.proofCase().liberty());
        json.put("line", proofCaseResult.proofCase().line());
        json.put("finding", proofCaseResult.kind().word());
        json.put("explanation", proofCaseResult.explanation());
        json.put("caughtBy", proofCaseResult.caughtBy());
        json.set(
                "declaredCollateral",
                texts(new TreeSet<>(proofCaseResult.proofCase().collateral())));
        ObjectNode failed = json.putObject("failed");
        proofCaseResult.failed().forEach(failed::put);
        json.set("evidence", texts(proofCaseResult.evidence()));
        return json;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
