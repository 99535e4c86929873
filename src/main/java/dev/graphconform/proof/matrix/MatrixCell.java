package dev.graphconform.proof.matrix;

import dev.graphconform.proof.ProofCaseResult;
import java.util.Optional;

/**
 * What stands in one cell of the matrix: never told by its colour alone.
 *
 * @param style the class of its style
 * @param sign one character
 * @param words what it means
 */
record MatrixCell(String style, String sign, String words) {

    /** The mark of a finding where its column meets its row; empty where nothing happened. */
    static Optional<MatrixCell> of(ProofCaseResult proofCaseResult, String column) {
        boolean failed = proofCaseResult.failed().containsKey(column);
        if (proofCaseResult.proofCase().rule().equals(column)) {
            return Optional.of(own(proofCaseResult));
        }
        if (!failed) {
            return Optional.empty();
        }
        if (proofCaseResult.proofCase().liberty()) {
            return Optional.of(new MatrixCell("fault", "!", "blamed, though this is a liberty"));
        }
        return Optional.of(
                proofCaseResult.proofCase().collateral().contains(column)
                        ? new MatrixCell("collateral", "○", "failed too, as declared")
                        : new MatrixCell("fault", "!", "failed too, undeclared"));
    }

    private static MatrixCell own(ProofCaseResult proofCaseResult) {
        return switch (proofCaseResult.kind()) {
            // what failed beside it has a mark of its own
            case KILLED, UNDECLARED_COLLATERAL -> new MatrixCell("killed", "●", "killed");
            case VOID -> new MatrixCell("fault", "∅", "void");
            case WRONG_REASON -> new MatrixCell("fault", "≠", "wrong reason");
            case NO_INTENTION -> new MatrixCell("fault", "?", "no intention");
            default -> new MatrixCell("fault", "×", proofCaseResult.kind().word());
        };
    }
}
