package dev.graphconform.execution;

import java.net.URI;
import java.nio.file.Path;

/** Feature files as people know them: from the project's root, with the line. */
final class FeatureLocationFormatter {
    private FeatureLocationFormatter() {}

    static String shown(Path file, int line) {
        return file.toString().replace('\\', '/') + ":" + line;
    }

    /** A file of the disk as seen from the folder that the kit was started in, where it is below that. */
    static String shown(URI uri, int line) {
        if (!"file".equals(uri.getScheme())) {
            return shown(uri.toString(), line);
        }
        Path file = Path.of(uri);
        Path here = Path.of("").toAbsolutePath();
        return shown(file.startsWith(here) ? here.relativize(file) : file, line);
    }

    static String shown(String uri, int line) {
        int start = uri.indexOf("features/");
        return (start < 0 ? uri : uri.substring(start)) + ":" + line;
    }
}
