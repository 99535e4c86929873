package dev.graphconform.proof.matrix;

import dev.graphconform.proof.Finding;
import java.util.Optional;

/**
 * What stands in one cell of the matrix: never told by its colour alone.
 *
 * @param style the class of its style
 * @param sign one character
 * @param words what it means
 */
record Mark(String style, String sign, String words) {

    /** The mark of a finding where its column meets its row; empty where nothing happened. */
    static Optional<Mark> of(Finding finding, String column) {
        boolean failed = finding.failed().containsKey(column);
        if (finding.subject().rule().equals(column)) {
            return Optional.of(own(finding));
        }
        if (!failed) {
            return Optional.empty();
        }
        if (finding.subject().liberty()) {
            return Optional.of(new Mark("fault", "!", "blamed, though this is a liberty"));
        }
        return Optional.of(finding.subject().collateral().contains(column)
                ? new Mark("collateral", "○", "failed too, as declared")
                : new Mark("fault", "!", "failed too, undeclared"));
    }

    private static Mark own(Finding finding) {
        return switch (finding.kind()) {
            // what failed beside it has a mark of its own
            case KILLED, UNDECLARED_COLLATERAL -> new Mark("killed", "●", "killed");
            case VOID -> new Mark("fault", "∅", "void");
            case WRONG_REASON -> new Mark("fault", "≠", "wrong reason");
            case NO_INTENTION -> new Mark("fault", "?", "no intention");
            default -> new Mark("fault", "×", finding.kind().word());
        };
    }
}
