package dev.graphconform.documentation.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.documentation.SamplePages;
import dev.graphconform.documentation.page.InvalidPageException;
import dev.graphconform.documentation.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every single word and number of a page is changed, one at a time: nothing passes but what is listed as noise. */
class EveryWordTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");

    /** What docs/documentation-watch.md calls noise, as far as it has words; of annotations the names count. */
    private static final List<Pattern> NOISE = List.of(
            Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL),
            Pattern.compile("<!--(?:(?!\"name\").)*?-->", Pattern.DOTALL),
            Pattern.compile("\"blockType\": \"\\w+\"|\"(?:name|truncated|@odata\\.type)\":"),
            Pattern.compile("<!-- \\{ \"blockType\": \"permissions\".*?-->"),
            Pattern.compile("</?[a-z]+>|(?m:^\\d+(?=\\. ))"),
            Pattern.compile("(?m)^ *```.*$"),
            Pattern.compile("(?m)^# \\[.*]\\(#tab/.*$"),
            Pattern.compile("(?ms)^# \\[(?!HTTP).*?(?=^---$|^# \\[)"),
            Pattern.compile("\\[!INCLUDE \\[[^]]*]\\((?:[^)/]*/)*|]\\([^)]*\\)"));

    private final Catalogue catalogue = Catalogue.bundled();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"room-post", "desk-dialects"})
    void no_word_changes_in_silence(String name) throws IOException {
        String text = SamplePages.text(name);
        Snapshot was = snapshot(text);
        BitSet noise = new BitSet();
        NOISE.forEach(
                pattern -> pattern.matcher(text).results().forEach(found -> noise.set(found.start(), found.end())));
        List<String> silent = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (!noise.get(word.start()) && unnoticed(was, changed(text, word))) {
                silent.add(word.group() + " in .." + text.substring(Math.max(0, word.start() - 30), word.end() + 10));
            }
        }

        assertThat(silent).isEmpty();
    }

    private static String changed(String text, Matcher word) {
        String other = Character.isDigit(word.group().charAt(0))
                ? word.group().replaceFirst(".$", word.group().endsWith("7") ? "8" : "7")
                : "zebra";
        return text.substring(0, word.start()) + other + text.substring(word.end());
    }

    private boolean unnoticed(Snapshot was, String text) throws IOException {
        try {
            return PageComparison.between(was, snapshot(text), catalogue).stream()
                    .noneMatch(change -> change.changeKind().difference());
        } catch (InvalidPageException refused) {
            return false;
        }
    }

    private Snapshot snapshot(String text) throws IOException {
        return SnapshotReader.of(PageReader.read(Files.writeString(folder.resolve("page.md"), text)));
    }
}
