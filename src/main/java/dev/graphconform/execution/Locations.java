package dev.graphconform.execution;

/** Feature files as people know them: from the project's root, with the line. */
final class Locations {
    private Locations() {}

    static String shown(String uri, int line) {
        int start = uri.indexOf("features/");
        return (start < 0 ? uri : uri.substring(start)) + ":" + line;
    }
}
