package dev.graphconform.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The feature files on the class path, found once. The engine's own search opens the archive as a file system at each
 * run, which is slow and fails when two runs start together.
 */
final class FeatureFiles {
    private static final String FOLDER = "features";
    private static final String ENDING = ".feature";

    private FeatureFiles() {}

    /** Their names on the class path, in alphabetical order. */
    static List<String> onClassPath() {
        return Holder.NAMES;
    }

    private static List<String> search() {
        URL folder = FeatureFiles.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        try (Stream<String> names = folder.getProtocol().equals("jar") ? inArchive(folder) : inFolder(folder)) {
            return names.filter(name -> name.startsWith(FOLDER + "/") && name.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(
                    new IOException("the features at " + folder + " cannot be listed", unreadable));
        }
    }

    private static Stream<String> inArchive(URL folder) throws IOException {
        return ((JarURLConnection) folder.openConnection())
                .getJarFile().stream().map(entry -> entry.getName());
    }

    private static Stream<String> inFolder(URL folder) throws IOException, URISyntaxException {
        Path root = Path.of(new URI(folder.toString())).getParent();
        return Files.walk(root.resolve(FOLDER))
                .map(file -> root.relativize(file).toString().replace('\\', '/'));
    }

    /** Found when first asked for. */
    private static final class Holder {
        private static final List<String> NAMES = search();
    }
}
