package dev.graphconform.documentation.drift;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page takes from another file.
 *
 * @param file the file's name
 * @param place where the page includes it
 * @param line the line of the page on which it does; 0 in a fingerprint
 * @param origin where its parts are from
 * @param parts its parts; none when it is missing
 */
record IncludedParts(String file, String place, int line, IncludeOrigin origin, List<PagePart> parts) {
    /** The same with the parts of another place that includes the file. */
    IncludedParts with(IncludedParts again) {
        List<PagePart> all = new ArrayList<>(parts);
        all.addAll(again.parts);
        return new IncludedParts(file, place, line, origin, List.copyOf(all));
    }

    /** The same with other parts. */
    IncludedParts with(List<PagePart> others) {
        return new IncludedParts(file, place, line, origin, others);
    }

    /** Where included parts are from. */
    enum IncludeOrigin {
        /** From the file, which lies where the page includes it from. */
        FILE,
        /** From a fingerprint. */
        FINGERPRINT,
        /** From nowhere: the file is not there. */
        NOWHERE
    }
}
