package dev.graphconform.target;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text in which a bearer token should be, as people paste it: in quotes, with the header around it, as a program's
 * JSON, broken into lines. Each mistake has a sentence, which never holds any of the text.
 */
final class PastedToken {
    private static final String UTF_16 = "is saved as UTF-16, as > of Windows PowerShell does, so it is no token; save"
            + " the token alone as plain text (Out-File -Encoding ascii)";
    private static final String BYTE_ORDER_MARK =
            "begins with a byte order mark; save the token alone, as plain text without one";
    private static final String QUOTES = "\"'`\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB";
    /** What programs call a token in the JSON that they print; the names of Microsoft's tools first. */
    private static final List<String> TOKEN_KEYS =
            List.of("accessToken", "access_token", "AccessToken", "Token", "token", "secret", "id_token", "idToken");

    private static final Pattern HEADER =
            Pattern.compile("(?is)(?:curl\\s.*|-H\\s*|--header\\s*)?[\"']?(?:proxy-)?authorization[\"']?\\s*[:=].*");
    private static final Pattern SCHEME = Pattern.compile("(?is)(bearer|basic|pop|dpop)(?:[\\s:].*|)");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?s)(?:(?:export|set|setx|let|const|var)\\s+)?(?:\\$(?:env:)?)?"
                    + "[A-Za-z_][\\w.-]*(?:\\s*:?=\\s*(?=[^=\\s])|:\\s+).*|setx?\\s.*");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("<[^<>]*>|\\$\\{[^{}]*}|\\$\\w+|\\$\\(.*\\)|%\\w+%|\\{\\{.*}}|\\[[^\\[\\]{}\"]*]");
    private static final Pattern PERCENT = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern TWO = Pattern.compile("(?s)\\S*eyJ[\\w-]+\\.\\S+\\s+\\S*eyJ[\\w-]+\\.\\S+.*");

    private PastedToken() {}

    /**
     * What is wrong with the text, as the end of a sentence; empty when it may be a token. White space around is fine.
     */
    static Optional<String> mistakeIn(String pasted) {
        if (pasted.startsWith("\u00FF\u00FE") || pasted.startsWith("\u00FE\u00FF") || isWide(pasted)) {
            return Optional.of(UTF_16);
        }
        String text = decoded(pasted);
        boolean marked = text.startsWith("\uFEFF");
        String token = (marked ? text.substring(1) : text).strip();
        if (token.isEmpty()) {
            return Optional.of("is empty; put the token there, or take the credential out of the target file");
        }
        return wrapping(token)
                .or(() -> marked ? Optional.of(BYTE_ORDER_MARK) : Optional.empty())
                .or(() -> characters(token))
                .or(() -> parts(token));
    }

    /** UTF-16 without a mark: every other byte is NUL. */
    private static boolean isWide(String text) {
        return text.length() > 3 && (text.charAt(1) == 0 && text.charAt(3) == 0 || text.charAt(0) == 0);
    }

    /** Bytes that were read one a character, as the UTF-8 that they are, where they are. */
    private static String decoded(String text) {
        if (text.chars().allMatch(each -> each < 0x80) || text.chars().anyMatch(each -> each > 0xFF)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return text;
        }
    }

    /** Something around the token: a program's or a page's whole output, a header, quotes. */
    private static Optional<String> wrapping(String token) {
        String start = token.substring(0, Math.min(token.length(), 200)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.contains("<html") || start.contains("<head")) {
            return Optional.of("is a web page, no token: whatever got it was sent to a sign-in or error page; get the"
                    + " token another way, and put it there alone");
        }
        if (PLACEHOLDER.matcher(token).matches()) {
            return Optional.of("is a placeholder that nothing has filled in, no token; put the token itself there");
        }
        if (start.startsWith("<")) {
            return Optional.of("is XML or a web page, no token; put the token there alone");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of(json(token));
        }
        if (QUOTES.indexOf(token.charAt(0)) >= 0 || QUOTES.indexOf(token.charAt(token.length() - 1)) >= 0) {
            return Optional.of("is in quotes; put the token there without them");
        }
        if (HEADER.matcher(token).matches()) {
            return Optional.of("is a whole Authorization header; put the token there alone, without name and scheme");
        }
        if (SCHEME.matcher(token).matches()) {
            return Optional.of("starts with \"" + scheme(token) + "\"; put the token there alone");
        }
        if (ASSIGNMENT.matcher(token).matches()) {
            return Optional.of("has a name before the token, as an assignment or a list has; put the token there"
                    + " alone, without the name");
        }
        return Optional.empty();
    }

    private static String scheme(String token) {
        String word = token.split("[\\s:]", 2)[0].toLowerCase(Locale.ROOT);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String json(String token) {
        String end = "; put the token there alone";
        try {
            JsonNode read = JsonMapper.shared().readTree(token);
            Optional<String> key = TOKEN_KEYS.stream()
                    .filter(name -> read.findValue(name) != null)
                    .findFirst();
            end = key.map(name -> "; put the value of " + name + " there alone (the Azure CLI prints nothing else with"
                            + " --query accessToken --output tsv)")
                    .orElse(read.has("error") ? ", and it tells of an error; get the token anew" : end);
        } catch (JacksonException broken) {
            end += ", and whole";
        }
        return "is JSON, as programs print it, and not the token alone" + end;
    }

    private static Optional<String> characters(String token) {
        if (token.contains("...") || token.contains("\u2026")) {
            return Optional.of("was shortened: it has dots in place of a part; copy all of it");
        }
        if (!token.chars().allMatch(character -> character < 0x80)) {
            return Optional.of("holds characters that are not ASCII, so it is no token; save the token alone, as plain"
                    + " text without a byte order mark");
        }
        if (TWO.matcher(token).matches()) {
            return Optional.of("holds more than one token; leave one there");
        }
        if (token.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of("holds white space or a line break inside, so it is no token; put the token there alone,"
                    + " on one line");
        }
        if (token.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("holds control characters, so it is no token; put the token there alone, as plain text");
        }
        char last = token.charAt(token.length() - 1);
        if (last == ',' || last == ';') {
            return Optional.of(
                    "ends with a " + (last == ',' ? "comma" : "semicolon") + "; put the token there without" + " it");
        }
        if (PERCENT.matcher(token).find()) {
            return Optional.of("is written as in a URL, with percent signs; put the token there as it was issued");
        }
        if (token.indexOf('\\') >= 0 || token.chars().anyMatch(each -> QUOTES.indexOf(each) >= 0)) {
            return Optional.of("holds a quote or a backslash, so it is no token; put the token there alone");
        }
        return Optional.empty();
    }

    /** A signed token has three parts, an encrypted one five (RFC 7519); what is no such token is opaque, and fine. */
    private static Optional<String> parts(String token) {
        String[] parts = token.split("\\.", -1);
        Optional<JsonNode> header = object(parts[0]).filter(read -> read.has("alg"));
        if (header.isEmpty()) {
            return token.startsWith("eyJ") && parts.length == 3
                    ? Optional.of("is a token whose first part cannot be read: it was cut or changed on the way;"
                            + " copy all of it")
                    : Optional.empty();
        }
        boolean signed = !header.get().path("alg").asString("").equalsIgnoreCase("none");
        if (parts.length < 3 || parts.length == 3 && parts[2].isEmpty() && signed || parts.length == 4) {
            return Optional.of("is cut short: a token has three parts with dots between, and not all are there; copy"
                    + " all of it");
        }
        if (parts.length == 3 && object(parts[1]).isEmpty()) {
            return Optional.of("is a token whose middle part cannot be read: it was cut or changed on the way; copy"
                    + " all of it");
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> object(String part) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(part);
            JsonNode read = JsonMapper.shared().readTree(new String(decoded, StandardCharsets.UTF_8));
            return Optional.of(read).filter(JsonNode::isObject);
        } catch (IllegalArgumentException | JacksonException other) {
            return Optional.empty();
        }
    }
}
