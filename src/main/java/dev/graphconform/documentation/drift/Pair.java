package dev.graphconform.documentation.drift;

/** The same part in two versions of a page. */
record Pair(Verdict verdict, Part was, Part is) {}
