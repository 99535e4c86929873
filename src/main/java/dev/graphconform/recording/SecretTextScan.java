package dev.graphconform.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands a file on as it is read, and takes in what looks like a secret in it, wherever that stands: bodies, messages of
 * sockets, fields that only one exporter knows. The text of a body is escaped there, once or more often.
 */
final class SecretTextScan extends FilterInputStream {
    private static final int WINDOW = 256 << 10;
    /** The end of a window is looked at again together with what follows. */
    private static final int OVERLAP = 32 << 10;

    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*+)*+");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(?:bearer|basic)(?:\\s+|%20|\\+)([A-Za-z0-9._~+/=-]{8,})");
    /** What stands between a name and its value; the value is quoted where the second group is there. */
    private static final Pattern SEPARATOR =
            Pattern.compile("(\\\\{0,15}[\"'])?\\s{0,9}[=:]\\s{0,9}(\\\\{0,15}[\"'])?");

    private static final Pattern QUOTED = Pattern.compile("[^\"\\\\]*(?:\\\\+[^\"\\\\][^\"\\\\]*)*");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._~+/=%!*$-]*");
    /** Parts of names that tell of secrets; searching for them is cheaper than for a pattern. */
    private static final List<String> HINTS = List.of(
            "oken",
            "OKEN",
            "ecret",
            "ECRET",
            "assw",
            "ASSW",
            "ssertion",
            "pikey",
            "piKey",
            "pi_key",
            "pi-key",
            "API_KEY",
            "ountKey",
            "cessKey");

    private static final List<String> SCHEMES = List.of("earer", "EARER", "asic ", "ASIC ", "asic%20", "asic+");

    private static final int MAX_NAME = 40;
    private static final int SEPARATION = 60;
    private static final int MAX_VALUE = 8 << 10;

    private final RecordingSecrets secrets;
    private final byte[] window = new byte[WINDOW];
    private int filled;
    /** How much of the window was in the one before. */
    private int seen;

    SecretTextScan(InputStream file, RecordingSecrets secrets) {
        super(file);
        this.secrets = secrets;
    }

    /** Takes in what looks like a secret in a text by itself. */
    static void scan(String text, RecordingSecrets secrets) {
        new TextSearch(text, 0, true, secrets).run();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        int read = in.read(into, offset, count);
        if (read < 0) {
            scanWindow(true);
            filled = 0;
            return read;
        }
        int taken = 0;
        while (taken < read) {
            int part = Math.min(read - taken, WINDOW - filled);
            System.arraycopy(into, offset + taken, window, filled, part);
            taken += part;
            filled += part;
            if (filled == WINDOW) {
                scanWindow(false);
                System.arraycopy(window, WINDOW - OVERLAP, window, 0, OVERLAP);
                filled = OVERLAP;
                seen = OVERLAP;
            }
        }
        return read;
    }

    /** What was read last is looked at too, though nobody read on to the end. */
    @Override
    public void close() throws IOException {
        scanWindow(true);
        super.close();
    }

    private void scanWindow(boolean last) {
        if (filled > 0) {
            String text = new String(Arrays.copyOf(window, filled), StandardCharsets.ISO_8859_1);
            new TextSearch(text, seen, last, secrets).run();
        }
    }

    /** What is meant by a text that stands escaped in another. */
    static String unescaped(String text) {
        String plain = text;
        if (plain.indexOf('\\') >= 0) {
            plain = Pattern.compile("\\\\+(?:u([0-9a-fA-F]{4})|(.))")
                    .matcher(plain)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            found.group(1) == null
                                    ? found.group(2)
                                    : String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        }
        if (plain.indexOf('%') >= 0) {
            try {
                plain = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return plain;
            }
        }
        return plain;
    }

    /** The text behind base64; empty for what is none. */
    static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(
                    Base64.getMimeDecoder().decode(base64.replace('-', '+').replace('_', '/')),
                    StandardCharsets.UTF_8));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /**
     * One search.
     *
     * @param text the text
     * @param seen what ends before here was taken in by the search before, whole; here its beginning may be missing,
     *     and the claims of a token without its header look like another token
     * @param last whether it is no window behind which the text goes on
     * @param secrets takes what is found
     */
    private record TextSearch(String text, int seen, boolean last, RecordingSecrets secrets) {
        void run() {
            if (text.contains("eyJ")) {
                TOKEN.matcher(text).results().forEach(found -> take(found.group(), found.end()));
            }
            for (String hint : SCHEMES) {
                at(hint, hit -> {
                    Matcher scheme = SCHEME.matcher(text).region(Math.max(0, hit - 2), end(hit, MAX_VALUE));
                    if (scheme.lookingAt() || scheme.find() && scheme.start() <= hit) {
                        take(scheme.group(1), scheme.end());
                        decoded(scheme.group(1))
                                .filter(pair -> text.substring(scheme.start()).regionMatches(true, 0, "basic", 0, 5))
                                .map(pair -> pair.substring(pair.indexOf(':') + 1))
                                .filter(password -> scheme.end() >= seen)
                                .ifPresent(secrets::strong);
                    }
                });
            }
            HINTS.forEach(hint -> at(hint, this::named));
        }

        private void named(int hit) {
            int from = hit;
            while (from > 0 && hit - from < MAX_NAME && isOfName(text.charAt(from - 1))) {
                from--;
            }
            int to = hit;
            while (to < text.length() && to - hit < MAX_NAME && isOfName(text.charAt(to))) {
                to++;
            }
            Matcher separator = SEPARATOR.matcher(text).region(to, end(to, SEPARATION));
            if (separator.lookingAt()) {
                Pattern form = separator.group(2) == null ? BARE : QUOTED;
                Matcher value = form.matcher(text).region(separator.end(), end(separator.end(), MAX_VALUE));
                if (value.lookingAt()
                        && value.end() - value.start() >= SecretWorth.SHORTEST
                        && !value.group().startsWith("http")
                        && RecordingSecrets.isSecretField(text.substring(from, to))) {
                    take(value.group(), value.end());
                }
            }
        }

        private static boolean isOfName(char each) {
            return each < 0x80 && (Character.isLetterOrDigit(each) || each == '_' || each == '-');
        }

        private void take(String value, int end) {
            if (end >= seen && (last || end < text.length())) {
                secrets.strong(unescaped(value));
            }
        }

        private int end(int from, int length) {
            return Math.min(text.length(), from + length);
        }

        private void at(String hint, IntConsumer hit) {
            for (int at = text.indexOf(hint); at >= 0; at = text.indexOf(hint, at + hint.length())) {
                hit.accept(at);
            }
        }
    }
}
