package dev.graphconform.documentation.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.documentation.SamplePages;
import dev.graphconform.documentation.page.InvalidPageException;
import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every single word, number, sign, line and cell of a page, and of the files that it includes, is changed, one at a
 * time: nothing passes but what is listed as noise.
 */
class EveryWordTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}\\s]");
    private static final Pattern CELL = Pattern.compile("(?m)(?<=\\|)[^|\\n]+(?=\\|)");
    /** A row of a table, a header or a property of a JSON object, whose order is noise. */
    private static final Pattern UNORDERED = Pattern.compile("\\|.*|\\s*\"[^\"]+\": .*|[\\w-]+: .*");

    /** What docs/documentation-watch.md calls noise; of annotations the names and types count. */
    private static final List<Pattern> NOISE = List.of(
            Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL),
            Pattern.compile("<!--(?:(?!\"name\"|@odata).)*?-->", Pattern.DOTALL),
            Pattern.compile("<!-- |-->|\"blockType\": \"\\w+\",?|\"name\":|\"truncated\": \\w+,?|: \\[(?=\"move)"),
            Pattern.compile("<!-- \\{ \"blockType\": \"permissions\".*?-->"),
            Pattern.compile("</?[a-z]+/?>(?<!<id>)|(?m:^\\d+(?=\\. ))"),
            Pattern.compile("(?m)^ *```.*$"),
            Pattern.compile("(?m)^# \\[.*]\\(#tab/.*$"),
            Pattern.compile("(?ms)^# \\[(?!HTTP).*?(?=^---$|^# \\[)"),
            Pattern.compile("\\[!INCLUDE \\[[^]]*]\\((?:[^)/]*/)*|]\\([^)]*\\)"));

    /** Signs that only shape a text: of Markdown, and those that the same page of the docs lists. */
    private static final List<Pattern> SHAPE = List.of(
            Pattern.compile("(?m)^[|:-]+$|^\\||\\|$|^#+ |^ *[-*] |^> ?(?:- )?|^>$|^\\d+\\. |^---$"),
            Pattern.compile("\\*+|\\[|]\\([^)]*\\)|`"),
            Pattern.compile("(?<=\\p{Ll})-(?=\\p{Ll})|[.:](?=\\s*(?:\\n|\\||</?[a-z]+/?>| [\\p{Lu}*\\[`])|$)"),
            Pattern.compile(
                    ",(?= (?:and|or)\\b)|(?:(?<=In the request body)|(?<=in use already)|(?<=If successful)),"));

    /** Lines that are noise, whatever stands beside them. */
    private static final Pattern LINE_NOISE = Pattern.compile("#+ (?:Request|Response)|Choose the permission.*"
            + "|> \\*\\*Note:\\*\\* The response object shown here.*|> \\[!NOTE]|# [^#]*");

    private final Catalogue catalogue = Catalogue.bundled();

    @TempDir
    private Path folder;

    @BeforeEach
    void copyWhatPagesInclude() throws IOException {
        Path includes = SamplePages.of("includes").resolveSibling("includes");
        try (Stream<Path> files = Files.walk(includes)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve("includes")
                        .resolve(includes.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "room-post,",
        "desk-dialects,",
        "lamp-post,",
        "room-post,includes/room-post-permissions.md",
        "lamp-post,includes/all-lights.md",
        "lamp-post,includes/permissions/lamp-post-permissions.md",
        "lamp-post,includes/rbac-for-apis/rbac-lamp-apis.md"
    })
    void nothing_changes_in_silence(String page, String included) throws IOException {
        Path file = folder.resolve(page + ".md");
        Files.copy(SamplePages.of(page), file);
        EveryEdit every = new EveryEdit(file, included == null ? file : folder.resolve(included));

        every.words();
        every.signs();
        every.cells();
        every.lines();

        assertThat(every.silent()).isEmpty();
    }

    /** All edits of one file, and those that the comparison of the page does not tell. */
    private final class EveryEdit {
        private final Path page;
        private final Path file;
        private final String text;
        private final Snapshot was;
        private final BitSet noise = new BitSet();
        private final BitSet shape = new BitSet();
        private final List<Supplier<Stream<String>>> edits = new ArrayList<>();
        /** What was tried already: a line that stands in several examples is edited in the first of them. */
        private final Set<String> tried = new HashSet<>();

        EveryEdit(Path page, Path file) throws IOException {
            this.page = page;
            this.file = file;
            this.text = Files.readString(file);
            this.was = snapshot(page);
            NOISE.forEach(pattern -> mark(pattern, noise));
            SHAPE.forEach(pattern -> mark(pattern, shape));
        }

        private void mark(Pattern pattern, BitSet marked) {
            pattern.matcher(text).results().forEach(found -> marked.set(found.start(), found.end()));
        }

        void words() {
            each(WORD, word -> {
                String other = Character.isDigit(word.group().charAt(0))
                        ? word.group().replaceFirst(".$", word.group().endsWith("7") ? "8" : "7")
                        : "zebra";
                edit("word", word.start(), word.end(), other);
            });
        }

        void signs() {
            each(SIGN, sign -> {
                if (!shape.get(sign.start())) {
                    // deleted and replaced in turns, which takes half of the time
                    edit("sign", sign.start(), sign.end(), sign.start() % 2 == 0 ? "" : "\u00a7");
                }
            });
        }

        void cells() {
            each(CELL, cell -> {
                if (!cell.group().matches("[:-]+")) {
                    edit("cell emptied", cell.start(), cell.end(), " ");
                }
            });
        }

        void lines() {
            List<String> lines = text.lines().toList();
            int start = 0;
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at);
                int end = Math.min(text.length(), start + line.length() + 1);
                if (!isNoise(start, end)) {
                    edit("line deleted", start, end, "");
                    if (!line.startsWith("<!--")) {
                        edit("line doubled", start, end, line + "\n" + line + "\n");
                    }
                    String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
                    int nextEnd = Math.min(text.length(), end + next.length() + 1);
                    boolean unordered = UNORDERED.matcher(line).matches()
                            && UNORDERED.matcher(next).matches();
                    if (!isNoise(end, nextEnd) && !unordered && !line.equals(next)) {
                        edit("lines swapped", start, nextEnd, next + "\n" + line + "\n");
                    }
                }
                start = end;
            }
        }

        /** Whether a line is noise, or only shapes what stands around it. */
        private boolean isNoise(int start, int end) {
            String line = text.substring(start, end).strip();
            BitSet both = (BitSet) noise.clone();
            both.or(shape);
            return line.isBlank()
                    || LINE_NOISE.matcher(line).matches()
                    || IntStream.range(start, end)
                            .allMatch(at -> both.get(at) || Character.isWhitespace(text.charAt(at)))
                    || LeadPhrases.of(line, List.of()).isPresent();
        }

        private void each(Pattern pattern, Consumer<Matcher> change) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                if (!noise.get(found.start())) {
                    change.accept(found);
                }
            }
        }

        private void edit(String what, int start, int end, String other) {
            int lineStart = text.lastIndexOf('\n', start - 1) + 1;
            int lineEnd = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            // of several equal signs in a line the first one is changed
            String place = what.equals("sign") ? text.substring(start, end) : start - lineStart + " " + (end - start);
            if (!tried.add(what + place + text.substring(lineStart, lineEnd))) {
                return;
            }
            edits.add(() -> isSilent(text.substring(0, start) + other + text.substring(end))
                    ? Stream.of(what + ": " + text.substring(start, end) + " after "
                            + text.substring(Math.max(0, start - 30), start))
                    : Stream.of());
        }

        /** What is not told; copies of a page are tried side by side, those of what it includes are not. */
        List<String> silent() {
            return (file.equals(page) ? edits.parallelStream() : edits.stream())
                    .flatMap(Supplier::get)
                    .toList();
        }

        private boolean isSilent(String edited) {
            Path copy = file.equals(page) ? folder.resolve(UUID.randomUUID() + ".md") : file;
            try {
                Files.writeString(copy, edited);
                return PageComparison.between(was, snapshot(file.equals(page) ? copy : page), catalogue).stream()
                        .noneMatch(change -> change.changeKind().difference());
            } catch (InvalidPageException refused) {
                return false;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static Snapshot snapshot(Path read) {
            return SnapshotReader.of(PageReader.read(read));
        }
    }
}
