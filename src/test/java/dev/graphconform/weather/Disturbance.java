package dev.graphconform.weather;

import java.util.Locale;

/**
 * What happens to a request on its way to the service, or to its answer on the way back.
 *
 * @param kind what happens
 * @param form a number from 0 to 9999 that chooses among the forms in which it can happen
 */
record Disturbance(DisturbanceKind kind, int form) {
    static final Disturbance NONE = new Disturbance(DisturbanceKind.NOTHING, 0);

    /** One of these, chosen by the form; the divisor tells several choices apart. */
    @SafeVarargs
    final <T> T oneOf(int divisor, T... choices) {
        return choices[form / divisor % choices.length];
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kinds; what is not calm is never met more than twice in a row by the same request. */
    enum DisturbanceKind {
        NOTHING(0),
        THROTTLED(35),
        /** The gateway's own answer, before the service has heard of the request. */
        GATEWAY_BEFORE(16),
        /** The gateway's own answer, after the service has done what was asked. */
        GATEWAY_AFTER(16),
        RESET_BEFORE(6),
        RESET_AFTER(6),
        CUT_SHORT(6),
        SLOW(25),
        /** Only for reads: what the same read was answered first. */
        STALE(80),
        /** "Come back in three quarters of an hour": longer than any run waits. */
        THROTTLED_FOR_LONG(1);

        private final int perThousand;

        DisturbanceKind(int perThousand) {
            this.perThousand = perThousand;
        }

        int perThousand() {
            return perThousand;
        }

        /** Whether the client sees a connection that breaks. */
        boolean breaks() {
            return this == RESET_BEFORE || this == RESET_AFTER || this == CUT_SHORT;
        }

        /** Whether the client has no answer of the service, or not this one's. */
        boolean hides() {
            return this != NOTHING && this != SLOW;
        }
    }
}
