package dev.graphconform.documentation.drift;

import java.util.IdentityHashMap;
import java.util.Map;

/** Lets a page's parts know which rules stand on them, as far as the fingerprint knows the same parts. */
public final class RuleMapping {
    private RuleMapping() {}

    /** The page with the rules of the fingerprint. */
    public static Snapshot of(Snapshot page, Snapshot fingerprint) {
        Map<PagePart, PagePart> known = new IdentityHashMap<>();
        PartMatching.of(fingerprint, page).partPairs().forEach(partPair -> known.put(partPair.is(), partPair.was()));
        Map<ExamplePart, ExamplePart> examples = new IdentityHashMap<>();
        ExampleMatching.of(fingerprint, page).matches().forEach(match -> examples.put(match.is(), match.was()));
        return new Snapshot(
                page.title(),
                page.pageParts().stream()
                        .map(pagePart -> known.containsKey(pagePart)
                                ? pagePart.standing(known.get(pagePart).rules())
                                : pagePart)
                        .toList(),
                page.examples().stream()
                        .map(example -> examples.containsKey(example) ? example.known(examples.get(example)) : example)
                        .toList());
    }
}
