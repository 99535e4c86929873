package dev.graphconform.documentation.drift;

import java.util.IdentityHashMap;
import java.util.Map;

/** Lets a page's parts know which rules stand on them, as far as the fingerprint knows the same parts. */
public final class Standing {
    private Standing() {}

    /** The page with the rules of the fingerprint. */
    public static Snapshot of(Snapshot page, Snapshot fingerprint) {
        Map<Part, Part> known = new IdentityHashMap<>();
        PartMatching.of(fingerprint, page).pairs().forEach(pair -> known.put(pair.is(), pair.was()));
        Map<ExamplePart, ExamplePart> examples = new IdentityHashMap<>();
        ExampleMatching.of(fingerprint, page).matches().forEach(match -> examples.put(match.is(), match.was()));
        return new Snapshot(
                page.title(),
                page.parts().stream().map(part -> known.containsKey(part) ? part.standing(known.get(part).rules())
                        : part).toList(),
                page.examples().stream().map(example -> examples.containsKey(example)
                        ? example.known(examples.get(example)) : example).toList());
    }
}
