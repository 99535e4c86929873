package dev.graphconform.report.allure;

import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KitFailureNames;
import dev.graphconform.verdict.SubjectResult;
import io.qameta.allure.model.Status;
import java.util.Optional;

/**
 * The categories of tests that did not pass. Allure assigns them by status and by a pattern over message or trace; the
 * trace begins with the category's name on a line of its own, before anything that came from a server, so that no text
 * of a server can lead to another category.
 */
enum AllureCategory {
    ONE_CAUSE(
            "One answer behind several rules",
            Status.FAILED,
            "These fail by one and the same answer, which the overview names with what the requests share."),
    DEVIATION("Deviation from the page", Status.FAILED, "The target does otherwise than the page states or shows."),
    WARNING(
            "Warning: rule of a neighbour page",
            Status.FAILED,
            "The target does otherwise than a neighbour page states. A failure with --strict."),
    OBSERVATION(
            "Observed behaviour differs",
            Status.FAILED,
            "The target does otherwise than the real service was seen to do. Never decides."),
    OWN(
            "Own rule does not hold",
            Status.FAILED,
            "The target does otherwise than a rule of the team's own says. Not part of the verdict on the page."),
    STALE(
            "Known-deviation entry out of date",
            Status.FAILED,
            "Listed as known, but it passes, fails otherwise, or the entry has expired; or expected to run, and "
                    + "not-run."),
    KNOWN("Known deviation", Status.SKIPPED, "Fails as the known-deviation file says."),
    PREREQUISITE(
            "Prerequisite missing",
            Status.SKIPPED,
            "The target lacks a person, an app or a credential that the test needs."),
    NOT_APPLICABLE("Not applicable", Status.SKIPPED, "Another API version, or another kind of token."),
    INCONCLUSIVE(
            "Inconclusive",
            Status.SKIPPED,
            "Throttled out, timed out, or the service could not be brought into the state to judge."),
    CONNECTION("Connection", Status.BROKEN, "The connection broke, or no whole answer came in time."),
    CONFIGURATION("Fault of the configuration", Status.BROKEN, "Something that the target file names cannot be used."),
    KIT(
            "Fault of the kit",
            Status.BROKEN,
            "Not the target's doing: the run ended by a fault, or something owed was not accounted for.");

    private final String title;
    private final Status status;
    private final String meaning;

    AllureCategory(String title, Status status, String meaning) {
        this.title = title;
        this.status = status;
        this.meaning = meaning;
    }

    /** The category of an entry; empty when it passed. */
    static Optional<AllureCategory> of(ReportEntry entry) {
        if (entry.scenario().leftOut()) {
            return Optional.of(PREREQUISITE);
        }
        return switch (entry.outcome()) {
            case PASSED -> Optional.empty();
            case FAILED ->
                Optional.of(
                        entry.subject().kind() == SubjectResult.SubjectKind.OWN
                                ? OWN
                                : switch (entry.subject().level()) {
                                    case MUST -> DEVIATION;
                                    case SHOULD -> WARNING;
                                    case OBSERVED -> OBSERVATION;
                                });
            case STALE -> Optional.of(STALE);
            case KNOWN -> Optional.of(KNOWN);
            case NOT_RUN -> Optional.of(PREREQUISITE);
            case NOT_APPLICABLE -> Optional.of(NOT_APPLICABLE);
            case INCONCLUSIVE -> Optional.of(INCONCLUSIVE);
            case BROKEN -> Optional.of(ofBroken(entry));
        };
    }

    /** Allure's status of an entry. */
    static Status statusOf(ReportEntry entry) {
        return of(entry).map(AllureCategory::status).orElse(Status.PASSED);
    }

    String title() {
        return title;
    }

    Status status() {
        return status;
    }

    String meaning() {
        return meaning;
    }

    /** A pattern over the whole trace. */
    String tracePattern() {
        return "(?s)" + title.replace("-", "\\-") + "(\\n.*)?";
    }

    private static AllureCategory ofBroken(ReportEntry entry) {
        return switch (entry.scenario().failure().map(Failure::check).orElse(KitFailureNames.KIT)) {
            case KitFailureNames.CONNECTION -> CONNECTION;
            case KitFailureNames.CONFIGURATION -> CONFIGURATION;
            default -> KIT;
        };
    }
}
