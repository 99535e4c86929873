package dev.graphconform.proof.matrix;

import dev.graphconform.proof.ProofCaseResult;
import dev.graphconform.proof.ProofResult;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A proof as {@code proof.json} holds it: everything, in the order of the catalogue and of the deviations. */
final class ProofJson {
    /** Counts up when a reader of the earlier form would misread the new one. */
    static final int FORMAT_VERSION = 1;

    private ProofJson() {}

    static byte[] bytes(ProofResult result) {
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
