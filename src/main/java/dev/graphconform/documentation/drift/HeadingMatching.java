package dev.graphconform.documentation.drift;

import java.util.List;
import java.util.Optional;

/** Finds renamed headings: by what stands below them, else by their words or what follows. */
final class HeadingMatching {
    private static final double MIN_SIMILARITY = 0.5;

    private final List<PagePart> gone;
    private final List<PagePart> added;

    /** Between what has no counterpart yet; the lists may shrink meanwhile. */
    HeadingMatching(List<PagePart> gone, List<PagePart> added) {
        this.gone = gone;
        this.added = added;
    }

    /** The headings that only the older version has. */
    List<PagePart> gone() {
        return lacking(gone, added);
    }

    /** The heading that one has become. */
    Optional<PagePart> successor(PagePart heading) {
        return lacking(added, gone).stream()
                .filter(successor -> heading.sameMeaning(successor) || sameBelow(heading.place(), successor.place()))
                .findFirst();
    }

    /** The headings of one that the other has not. */
    private static List<PagePart> lacking(List<PagePart> ones, List<PagePart> others) {
        return ones.stream()
                .filter(part -> part.kind() == PartKind.HEADING
                        && others.stream()
                                .noneMatch(other -> other.kind() == PartKind.HEADING
                                        && other.place().equals(part.place())))
                .toList();
    }

    /** Whether at least half of what stands below two headings is the same, or nothing and they are alike. */
    private boolean sameBelow(String one, String other) {
        List<PagePart> before = below(gone, one);
        List<PagePart> after = below(added, other);
        int most = Math.max(before.size(), after.size());
        if (most == 0) {
            NormalizedText heading = NormalizedText.of(one, List.of());
            return heading.similarity(NormalizedText.of(other, List.of())) >= MIN_SIMILARITY
                    || follower(gone, one).equals(follower(added, other));
        }
        long kept = before.stream()
                .filter(part -> after.stream().anyMatch(is -> is.kind() == part.kind() && part.sameMeaning(is)))
                .count();
        return 2 * kept >= most;
    }

    /** The place of what follows a heading below which nothing stands. */
    private static String follower(List<PagePart> parts, String heading) {
        return parts.stream()
                .dropWhile(part -> !part.place().equals(heading))
                .skip(1)
                .map(PagePart::place)
                .findFirst()
                .orElse("");
    }

    private static List<PagePart> below(List<PagePart> parts, String heading) {
        return parts.stream()
                .filter(part -> part.kind() != PartKind.HEADING && part.isBelow(heading))
                .toList();
    }
}
