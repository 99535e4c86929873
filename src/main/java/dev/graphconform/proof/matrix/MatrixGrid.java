package dev.graphconform.proof.matrix;

import static dev.graphconform.report.content.Html.escaped;

import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import dev.graphconform.proof.ProofResult.RuleProofs;
import dev.graphconform.report.content.SafeText;
import java.util.List;
import java.util.Optional;

/** The kill matrix as an HTML table: a row for each deviation, by rule, and a column for each rule and example. */
final class MatrixGrid {
    private final List<String> columns;
    private final StringBuilder html;

    MatrixGrid(ProofResult result, StringBuilder html) {
        this.columns = result.rules();
        this.html = html;
        html.append("<table id=\"matrix\">\n<colgroup><col class=\"name\">")
                .append("<col>".repeat(columns.size()))
                .append("</colgroup>\n");
        head();
        result.byRule().forEach(this::group);
        liberties(result.liberties());
        html.append("</table>\n");
    }

    private void head() {
        html.append("<thead><tr><th scope=\"col\" class=\"corner\">deviation</th>");
        columns.forEach(column ->
                html.append("<th scope=\"col\"><span>").append(text(column)).append("</span></th>"));
        html.append("</tr></thead>\n");
    }

    private void group(RuleProofs proofs) {
        start(proofs.rule(), proofs.proved() + "/" + proofs.proofCaseResults().size(), proofs.all());
        proofs.proofCaseResults().forEach(this::row);
        html.append("</tbody>\n");
    }

    private void liberties(List<ProofCaseResult> liberties) {
        if (!liberties.isEmpty()) {
            RuleProofs proofs = new RuleProofs("", liberties);
            start("liberties: nothing may be blamed", proofs.proved() + "/" + liberties.size(), proofs.all());
            liberties.forEach(this::row);
            html.append("</tbody>\n");
        }
    }

    private void start(String title, String count, boolean all) {
        html.append("<tbody><tr class=\"group\"><th scope=\"rowgroup\"><span class=\"title\">")
                .append(text(title))
                .append("</span> <span class=\"")
                .append(all ? "count" : "count bad")
                .append("\">")
                .append(count)
                .append("</span></th><td colspan=\"")
                .append(columns.size())
                .append("\"></td></tr>\n");
    }

    private void row(ProofCaseResult proofCaseResult) {
        String name = proofCaseResult
                .proofCase()
                .id()
                .substring(proofCaseResult.proofCase().id().indexOf('~') + 1);
        html.append("<tr class=\"")
                .append(proofCaseResult.kind().proved() ? "proved" : "unproved")
                .append(proofCaseResult.proofCase().liberty() ? " liberty" : "")
                .append("\"><th scope=\"row\" title=\"")
                .append(text(proofCaseResult.proofCase().line() + "\n"
                        + proofCaseResult.kind().word() + ": " + proofCaseResult.explanation()))
                .append("\">")
                .append(text(name))
                .append(
                        proofCaseResult.kind().proved()
                                ? ""
                                : " <em>" + text(proofCaseResult.kind().word()) + "</em>")
                .append("</th>");
        int empty = 0;
        for (String column : columns) {
            var matrixCell = MatrixCell.of(proofCaseResult, column);
            if (matrixCell.isEmpty()) {
                empty++;
                continue;
            }
            skip(empty);
            empty = 0;
            cell(proofCaseResult, column, matrixCell.get());
        }
        skip(empty);
        html.append("</tr>\n");
    }

    private void skip(int cells) {
        html.append("<td></td>".repeat(cells));
    }

    private void cell(ProofCaseResult proofCaseResult, String column, MatrixCell matrixCell) {
        boolean own = proofCaseResult.proofCase().rule().equals(column);
        String check =
                own ? proofCaseResult.caughtBy() : proofCaseResult.failed().get(column);
        String tip = column + ": " + matrixCell.words() + (check.isEmpty() ? "" : "\nby the check " + check) + "\n"
                + proofCaseResult.proofCase().id() + ": "
                + proofCaseResult.proofCase().line()
                + (own && !proofCaseResult.kind().proved() ? "\n" + proofCaseResult.explanation() : "");
        html.append("<td class=\"")
                .append(matrixCell.style())
                .append("\" title=\"")
                .append(text(tip))
                .append("\">")
                .append(matrixCell.sign())
                .append("</td>");
    }

    private static String text(String text) {
        return escaped(SafeText.of(text));
    }

    /**
     * The content of one cell: its meaning never depends on the colour alone.
     *
     * @param style the class of its style
     * @param sign one character
     * @param words what it means
     */
    private record MatrixCell(String style, String sign, String words) {

        /** The cell of a result in a column; empty where nothing failed. */
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
}
