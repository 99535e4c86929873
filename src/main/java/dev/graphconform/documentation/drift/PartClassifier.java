package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.drift.PageChange.ChangeKind;
import java.util.Set;

/** Tells how a part changed that stands in both versions of a page in other words. */
final class PartClassifier {
    private final Set<String> terms;

    /**
     * A classifier.
     *
     * @param terms the words that are printed as code somewhere on either page, hashed
     */
    PartClassifier(Set<String> terms) {
        this.terms = terms;
    }

    ChangeKind changeKind(PagePart was, PagePart is) {
        NormalizedText older = was.normalizedText();
        NormalizedText newer = is.normalizedText().spelledLike(older, is.text());
        return switch (is.kind()) {
            case TITLE -> older.namesAnother(newer) ? ChangeKind.CHANGED : ChangeKind.RENAMED;
            case FRONT_MATTER, TABS -> ChangeKind.NOISE;
            case LEAD -> older.namesAnother(newer) ? ChangeKind.CHANGED : ChangeKind.REWORDED;
            case PERMISSION, ROW -> older.words().equals(newer.words()) ? ChangeKind.REWORDED : ChangeKind.CHANGED;
            case TABLE_HEAD -> older.decides(newer) ? ChangeKind.CHANGED : ChangeKind.REWORDED;
            case STATEMENT, CALLOUT, LINK -> saysTheSame(older, newer, is) ? ChangeKind.REWORDED : ChangeKind.CHANGED;
            default -> ChangeKind.CHANGED;
        };
    }

    private boolean saysTheSame(NormalizedText older, NormalizedText newer, PagePart is) {
        if (PassiveVoice.inverted(older, is.normalizedText(), is.text())) {
            return false;
        }
        NormalizedText before = older.withStockPhrases();
        return before.sameDecisiveWords(newer.withStockPhrases(), terms)
                || PassiveVoice.turned(older, is.normalizedText(), is.text())
                        .anyMatch(turned -> turned.was()
                                .withStockPhrases()
                                .sameDecisiveWords(turned.is().withStockPhrases(), terms));
    }
}
