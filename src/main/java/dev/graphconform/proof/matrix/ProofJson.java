package dev.graphconform.proof.matrix;

import dev.graphconform.proof.Finding;
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
        for (Finding.Kind kind : Finding.Kind.values()) {
            counts.put(kind.word(), result.count(kind));
        }
        json.set("faults", texts(result.faults()));
        ArrayNode rules = json.putArray("rules");
        result.rules().forEach(rules::add);
        ArrayNode findings = json.putArray("findings");
        result.findings().forEach(finding -> findings.add(finding(finding)));
        return json;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", finding.subject().id());
        json.put("rule", finding.subject().rule());
        json.put("liberty", finding.subject().liberty());
        json.put("line", finding.subject().line());
        json.put("finding", finding.kind().word());
        json.put("explanation", finding.explanation());
        json.put("caughtBy", finding.caughtBy());
        json.set("declaredCollateral", texts(new TreeSet<>(finding.subject().collateral())));
        ObjectNode failed = json.putObject("failed");
        finding.failed().forEach(failed::put);
        json.set("evidence", texts(finding.evidence()));
        return json;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
