package dev.graphconform.execution;

import dev.graphconform.judgement.RuleQuestion;
import dev.graphconform.recording.RecordedTraffic;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.target.Person;
import dev.graphconform.verdict.KnownDeviations;
import dev.graphconform.verdict.TargetSummary;
import java.util.Collection;
import java.util.List;

/**
 * Recorded traffic to judge.
 *
 * @param target what it was recorded from
 * @param traffic what was read
 * @param questions the rules that they put in question
 * @param people who is who, where somebody says so
 * @param strict whether a failed {@code should} rule is a failure
 * @param known what people know does not hold
 * @param redaction what keeps secrets and people out of what is written
 */
public record JudgementRequest(
        TargetSummary target,
        RecordedTraffic traffic,
        List<RuleQuestion> questions,
        Collection<Person> people,
        boolean strict,
        KnownDeviations known,
        Redaction redaction) {}
