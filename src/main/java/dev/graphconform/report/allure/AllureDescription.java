package dev.graphconform.report.allure;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.report.content.Html;
import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.SubjectResult;
import io.qameta.allure.model.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Describes a test as HTML: the rule's quote, its source, and how the kit interprets it; with links to the source. */
final class AllureDescription {
    private static final String PAGE_LINK = "link";

    private final Catalogue catalogue;
    private final boolean recorded;

    /**
     * Descriptions.
     *
     * @param recorded whether the tests are recorded exchanges, each judged by one {@code Rule:} of the features
     */
    AllureDescription(Catalogue catalogue, boolean recorded) {
        this.catalogue = catalogue;
        this.recorded = recorded;
    }

    String html(ReportEntry entry) {
        SubjectResult subject = entry.subject();
        StringBuilder html = new StringBuilder();
        if (entry.wholeRun()) {
            paragraph(html, "", entry.reason());
            return html.toString();
        }
        String kind = switch (subject.kind()) {
            case RULE -> "Rule ";
            case EXAMPLE -> "Documented example ";
            case OWN -> "Own rule, not part of the page's verdict: ";
        };
        html.append("<p><strong>")
                .append(kind)
                .append("<code>")
                .append(escape(subject.id()))
                .append("</code></strong> (");
        html.append(subject.level().word())
                .append("): ")
                .append(escape(subject.title()))
                .append("</p>");
        rule(subject).ifPresent(rule -> {
            html.append("<blockquote>").append(escape(rule.quote())).append("</blockquote>");
            paragraph(html, "Source: ", rule.pageReference().label());
            paragraph(html, "How the kit reads it: ", rule.reading());
        });
        entry.listing().ifPresent(note -> paragraph(html, "Known deviation: ", note.line()));
        entry.scenario().notes().forEach(each -> paragraph(html, "Note: ", each));
        if (!entry.scenario().location().isEmpty()) {
            paragraph(
                    html,
                    recorded ? "Judged by: " : "Feature: ",
                    recorded
                            ? "Rule: " + subject.title() + " ("
                                    + entry.scenario().location() + ")"
                            : entry.scenario().location());
        }
        return html.toString();
    }

    List<Link> links(ReportEntry entry) {
        Optional<Link> page = rule(entry.subject())
                .map(rule -> link(
                        rule.pageReference().label(),
                        rule.pageReference().link().toString()))
                .or(() -> documentedExample(entry.subject())
                        .map(documentedExample -> link(
                                documentedExample.title(),
                                documentedExample.link().toString())));
        return Stream.concat(
                        page.stream(),
                        entry
                                .listing()
                                .map(note -> link(
                                                "Known deviation, " + note.owner(),
                                                note.link().toString())
                                        .setType("issue"))
                                .stream())
                .toList();
    }

    Optional<Rule> rule(SubjectResult subject) {
        return subject.kind() != SubjectResult.SubjectKind.EXAMPLE ? catalogue.rule(subject.id()) : Optional.empty();
    }

    Optional<DocumentedExample> documentedExample(SubjectResult subject) {
        return subject.kind() == SubjectResult.SubjectKind.EXAMPLE
                ? catalogue.documentedExample(subject.id())
                : Optional.empty();
    }

    private static Link link(String name, String url) {
        return new Link().setName(name).setUrl(url).setType(PAGE_LINK);
    }

    private static void paragraph(StringBuilder html, String name, String text) {
        html.append("<p>");
        if (!name.isEmpty()) {
            html.append("<em>").append(name).append("</em>");
        }
        html.append(escape(text)).append("</p>");
    }

    private static String escape(String text) {
        return Html.escaped(SafeText.of(text)).replace("\n", "<br>");
    }
}
