package dev.graphconform.proof.matrix;

import static dev.graphconform.report.content.Html.escaped;

import dev.graphconform.proof.Finding;
import dev.graphconform.proof.ProofResult;
import dev.graphconform.report.content.ShownText;
import java.util.List;

/** The grid: a row for each deviation, by rule, and a column for each rule and example. */
final class MatrixGrid {
    private final List<String> columns;
    private final StringBuilder html;

    MatrixGrid(ProofResult result, StringBuilder html) {
        this.columns = result.rules();
        this.html = html;
        html.append("<table id=\"matrix\">\n<colgroup><col class=\"name\">").append("<col>".repeat(columns.size())).append("</colgroup>\n");
        head();
        RuleProofs.of(result).forEach(this::group);
        liberties(RuleProofs.liberties(result));
        html.append("</table>\n");
    }

    private void head() {
        html.append("<thead><tr><th scope=\"col\" class=\"corner\">deviation</th>");
        columns.forEach(column -> html.append("<th scope=\"col\"><span>").append(text(column)).append("</span></th>"));
        html.append("</tr></thead>\n");
    }

    private void group(RuleProofs proofs) {
        start(proofs.rule(), proofs.proved() + "/" + proofs.findings().size(), proofs.all());
        proofs.findings().forEach(this::row);
        html.append("</tbody>\n");
    }

    private void liberties(List<Finding> liberties) {
        if (!liberties.isEmpty()) {
            RuleProofs proofs = new RuleProofs("", liberties);
            start("liberties: nothing may be blamed", proofs.proved() + "/" + liberties.size(), proofs.all());
            liberties.forEach(this::row);
            html.append("</tbody>\n");
        }
    }

    private void start(String title, String count, boolean all) {
        html.append("<tbody><tr class=\"group\"><th scope=\"rowgroup\"><span class=\"title\">").append(text(title))
                .append("</span> <span class=\"").append(all ? "count" : "count bad").append("\">").append(count)
                .append("</span></th><td colspan=\"").append(columns.size()).append("\"></td></tr>\n");
    }

    private void row(Finding finding) {
        String name = finding.subject().id().substring(finding.subject().id().indexOf('~') + 1);
        html.append("<tr class=\"").append(finding.kind().proved() ? "proved" : "unproved")
                .append(finding.subject().liberty() ? " liberty" : "").append("\"><th scope=\"row\" title=\"")
                .append(text(finding.subject().line() + "\n" + finding.kind().word() + ": " + finding.explanation())).append("\">")
                .append(text(name)).append(finding.kind().proved() ? "" : " <em>" + text(finding.kind().word()) + "</em>").append("</th>");
        int empty = 0;
        for (String column : columns) {
            var mark = Mark.of(finding, column);
            if (mark.isEmpty()) {
                empty++;
                continue;
            }
            skip(empty);
            empty = 0;
            cell(finding, column, mark.get());
        }
        skip(empty);
        html.append("</tr>\n");
    }

    private void skip(int cells) {
        html.append("<td></td>".repeat(cells));
    }

    private void cell(Finding finding, String column, Mark mark) {
        boolean own = finding.subject().rule().equals(column);
        String check = own ? finding.caughtBy() : finding.failed().get(column);
        String tip = column + ": " + mark.words() + (check.isEmpty() ? "" : "\nby the check " + check) + "\n" + finding.subject().id() + ": "
                + finding.subject().line() + (own && !finding.kind().proved() ? "\n" + finding.explanation() : "");
        html.append("<td class=\"").append(mark.style()).append("\" title=\"").append(text(tip)).append("\">").append(mark.sign()).append("</td>");
    }

    private static String text(String text) {
        return escaped(ShownText.of(text));
    }
}
