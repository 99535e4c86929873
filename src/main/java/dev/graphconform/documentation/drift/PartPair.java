package dev.graphconform.documentation.drift;

/** The same part in two versions of a page. */
record PartPair(ChangeKind changeKind, PagePart was, PagePart is) {}
