package dev.graphconform.execution;

import dev.graphconform.judgement.RuleQuestion;
import dev.graphconform.recording.RecordedExchange;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.target.Person;
import dev.graphconform.target.SecretRegistry;
import dev.graphconform.verdict.KnownDeviations;
import dev.graphconform.verdict.RecordedTraffic;
import dev.graphconform.verdict.TargetSummary;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Recorded traffic to judge.
 *
 * @param target what it was recorded from
 * @param traffic the recordings
 * @param exchanges all exchanges of Create chat in them, in their order: what they tell of people is learned from all
 * @param questions the rules that they put in question
 * @param untellable why no recording can tell some rules, by their ids
 * @param people who is who, where somebody says so
 * @param secrets the secrets of the recordings
 * @param strict whether a failed {@code should} rule is a failure
 * @param known what people know does not hold
 * @param redaction what keeps secrets and people out of what is written
 */
public record JudgementRequest(
        TargetSummary target,
        RecordedTraffic traffic,
        List<RecordedExchange> exchanges,
        List<RuleQuestion> questions,
        Map<String, String> untellable,
        Collection<Person> people,
        SecretRegistry secrets,
        boolean strict,
        KnownDeviations known,
        Redaction redaction) {}
