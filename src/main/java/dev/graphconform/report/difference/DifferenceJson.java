package dev.graphconform.report.difference;

import dev.graphconform.report.difference.RunDifference.SubjectChange;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a difference as JSON, for programs. */
public final class DifferenceJson {
    private static final int FORMAT_VERSION = 1;

    private DifferenceJson() {}

    /** The JSON text, always in the same order. */
    public static String text(RunDifference difference) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("formatVersion", FORMAT_VERSION);
        json.put("differs", !difference.empty());
        json.put("before", difference.before());
        json.put("after", difference.after());
        json.put("outcomeBefore", difference.outcomeBefore());
        json.put("outcomeAfter", difference.outcomeAfter());
        json.put("same", difference.same());
        ArrayNode subjects = json.putArray("subjects");
        difference.subjects().forEach(subject -> subject(subjects.addObject(), subject));
        ArrayNode shapes = json.putArray("shapes");
        difference
                .shapes()
                .forEach(shape -> shapes.addObject()
                        .put("request", shape.request())
                        .put("status", shape.status())
                        .put("what", shape.what())
                        .put("before", shape.before())
                        .put("after", shape.after())
                        .put("answers", shape.responses())
                        .put("scenario", shape.scenario()));
        ArrayNode timings = json.putArray("timings");
        difference
                .durationChanges()
                .forEach(durationChange -> timings.addObject()
                        .put("id", durationChange.id())
                        .put("beforeMillis", durationChange.before())
                        .put("afterMillis", durationChange.after()));
        ArrayNode remarks = json.putArray("remarks");
        difference.remarks().forEach(remarks::add);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static void subject(ObjectNode json, SubjectChange subject) {
        json.put("id", subject.id());
        json.put("change", subject.subjectChangeKind().word());
        json.put("before", subject.before());
        json.put("after", subject.after());
        ArrayNode scenarios = json.putArray("scenarios");
        subject.scenarios().forEach(scenario -> {
            ObjectNode entry = scenarios.addObject();
            entry.put("name", scenario.name());
            state(entry.putObject("before"), scenario.before());
            state(entry.putObject("after"), scenario.after());
        });
    }

    private static void state(ObjectNode json, SubjectChange.SubjectState subjectState) {
        json.put("outcome", subjectState.outcome())
                .put("where", subjectState.where())
                .put("what", subjectState.what());
    }
}
