package dev.graphconform.verdict;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What people said of something that they know does not hold.
 *
 * @param reason why it is accepted
 * @param owner who looks after it
 * @param link where it is tracked
 * @param expires the last day on which it is accepted, in UTC; empty where people disagree with the rule, and it is
 *     accepted without an end
 */
public record KnownDeviationNote(String reason, String owner, URI link, Optional<LocalDate> expires) {
    private static final int DAYS_AHEAD = 14;

    /** One that is accepted until this day. */
    public KnownDeviationNote(String reason, String owner, URI link, LocalDate expires) {
        this(reason, owner, link, Optional.of(expires));
    }

    /** One line for people. */
    public String line() {
        return reason + " (" + owner + ", " + link + ", " + term() + ")";
    }

    /** For how long it is accepted, in words. */
    public String term() {
        return expires.map(day -> "until " + day).orElse("accepted, no end");
    }

    boolean expired(LocalDate today) {
        return expires.filter(today::isAfter).isPresent();
    }

    /** What a person has to see to about its end; empty when there is time, but not too much of it. */
    Optional<String> remark(LocalDate today) {
        return expires.filter(day -> !today.isAfter(day)).flatMap(day -> {
            long days = ChronoUnit.DAYS.between(today, day);
            if (days <= DAYS_AHEAD) {
                return Optional.of("ends "
                        + (days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days")
                        + " (" + day + "); then the run is red: have it mended, or give it another end");
            }
            return day.isAfter(today.plusYears(1))
                    ? Optional.of("ends on " + day
                            + ", in more than a year: write \"accepted: true\" instead if you disagree for good, or an "
                            + "end at which somebody looks again")
                    : Optional.empty();
        });
    }
}
