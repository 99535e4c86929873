package dev.graphconform.recording;

import dev.graphconform.http.Header;
import dev.graphconform.redaction.SecretSearch;
import dev.graphconform.target.Secret;
import dev.graphconform.target.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Collects the secrets of recordings, of every entry, whatever it calls: by the place where they stand (headers,
 * cookies, queries, forms) as the entry is read, and by their looks in the bytes of the file ({@link SecretTextScan}).
 */
final class RecordingSecrets {
    /** What is searched for takes fifty times as much memory. */
    private static final int MAX_SEARCHED = 64 << 10;

    private static final int MAX_COLLECTED = 32 << 20;
    private static final int MAX_ONE = 16 << 10;

    private static final Pattern COOKIE = Pattern.compile("(?i)cookie2?|set-cookie2?");
    private static final Pattern AUTHORIZATION = Pattern.compile("(?i)(?:proxy-)?authorization");
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9-]*)\\s+(.+)");
    private static final Pattern SECRET_HEADER = Pattern.compile("(?i).*(?:token|secret|passw|api-?key|-key|session"
            + "|credential|signature|csrf|xsrf|x-.*auth|assertion).*");
    private static final Pattern ADDRESS_HEADER = Pattern.compile("(?i)location|content-location|referer|link|origin");
    private static final Pattern SECRET_FIELD = Pattern.compile("(?i).*(?:token|secret|passw|passphrase|pwd|assertion"
            + "|signature|credential|api[-_]?key|private[-_]?key|subscription[-_]key|session).*"
            + "|sig|code|code_verifier|key|auth|sas|ticket|samlresponse|samlrequest|state|otp|device_code|user_code");
    /** Places in a list that is read on, and what a token is. */
    private static final Pattern NO_SECRET =
            Pattern.compile("(?i).*(?:skip|delta|continuation)_?token.*|token_?(?:type|endpoint|uri|url).*");

    private static final Pattern USER_INFO = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^/?#@]+)@");

    /** Of the service itself, or by a name that leaves no doubt: searched for first. */
    private final Set<String> strong = new LinkedHashSet<>();

    private final Set<String> weak = new LinkedHashSet<>();
    private long collected;

    /** Whether a field of this name holds a secret. */
    static boolean isSecretField(String name) {
        return SECRET_FIELD.matcher(name).matches() && !NO_SECRET.matcher(name).matches();
    }

    /** Takes a header in. */
    void header(Header header) {
        String name = header.name();
        String value = header.value();
        if (AUTHORIZATION.matcher(name).matches()) {
            authorization(value);
        } else if (COOKIE.matcher(name).matches()) {
            boolean set = name.toLowerCase(Locale.ROOT).startsWith("set");
            value.lines().forEach(line -> cookies(set ? line.split(";", 2)[0] : line));
        } else if (SECRET_HEADER.matcher(name).matches()) {
            strong(value);
        } else if (ADDRESS_HEADER.matcher(name).matches()) {
            address(value);
        }
    }

    private void authorization(String value) {
        Matcher scheme = SCHEME.matcher(value.strip());
        String credentials = scheme.matches() ? scheme.group(2).strip() : value.strip();
        strong(credentials);
        if (scheme.matches() && scheme.group(1).equalsIgnoreCase("basic")) {
            SecretTextScan.decoded(credentials).ifPresent(pair -> strong(pair.substring(pair.indexOf(':') + 1)));
        }
        // digests and signatures: name="value", name=value
        for (String pair : credentials.replace("\"", "").split("[,&]")) {
            int at = pair.indexOf('=');
            if (at > 0
                    && (isSecretField(pair.substring(0, at).strip())
                            || pair.strip().startsWith("response="))) {
                strong(pair.substring(at + 1));
            }
        }
    }

    private void cookies(String line) {
        for (String cookie : line.split(";")) {
            cookie(cookie.substring(cookie.indexOf('=') + 1));
        }
    }

    /** Takes the value of a cookie in. */
    void cookie(String value) {
        add(weak, value);
    }

    /** Takes a field of a query or a form in. */
    void field(String name, String value) {
        if (isSecretField(name)) {
            strong(value);
        }
    }

    /** Takes an address in: what stands before its host, in its query and behind its fragment. */
    void address(String url) {
        Matcher userInfo = USER_INFO.matcher(url);
        if (userInfo.find()) {
            String user = userInfo.group(1);
            strong(user.substring(user.indexOf(':') + 1));
        }
        for (String pair : url.split("[?&#;]")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                field(pair.substring(0, at), pair.substring(at + 1));
            }
        }
    }

    /** Takes in what is a secret without doubt. */
    void strong(String value) {
        add(strong, value);
    }

    private void add(Set<String> secrets, String value) {
        String stripped = value.indexOf('"') < 0 ? value.strip() : value.strip().replaceAll("^\"|\"$", "");
        if (stripped.length() < SecretWorth.SHORTEST
                || stripped.length() > MAX_ONE
                || collected > MAX_COLLECTED
                || strong.contains(stripped)) {
            return;
        }
        if (secrets.add(stripped)) {
            collected += stripped.length();
        }
        if (collected > MAX_COLLECTED) {
            throw new RecordingException("the recordings hold more different cookies and tokens than can be searched "
                    + "for (" + (MAX_COLLECTED >> 20) + " MB); export fewer entries, or only those of the service");
        }
    }

    /**
     * The secrets, once all is read. Ids in these exchanges are none, in whatever cookie they stand. Where there are
     * more than can be searched for, those that no exchange holds in any form are left out: what is written about the
     * recordings is made of these exchanges.
     */
    SecretRegistry registry(Collection<FoundExchange> exchanges) {
        SecretRegistry registry = new SecretRegistry();
        SecretWorth worth = SecretWorth.beside(exchanges);
        List<String> rest = new ArrayList<>();
        int size = 0;
        for (String each : worth.of(strong, weak)) {
            size += each.length();
            if (size > MAX_SEARCHED) {
                rest.add(each);
            } else {
                registry.register(Secret.of(each));
            }
        }
        if (!rest.isEmpty()) {
            byte[] texts = texts(exchanges);
            TextRuns runs = TextRuns.of(texts);
            rest.removeIf(secret -> !runs.mayHold(secret));
            batches(rest).stream()
                    .filter(batch -> SecretSearch.of(batch).finds(texts))
                    .flatMap(Collection::stream)
                    .filter(secret -> SecretSearch.of(List.of(secret)).finds(texts))
                    .forEach(registry::register);
        }
        return registry;
    }

    private static List<List<Secret>> batches(List<String> all) {
        List<List<Secret>> batches = new ArrayList<>();
        int size = MAX_SEARCHED;
        for (String each : all) {
            size += each.length();
            if (size > MAX_SEARCHED) {
                batches.add(new ArrayList<>());
                size = each.length();
            }
            batches.get(batches.size() - 1).add(Secret.of(each));
        }
        return batches;
    }

    /** What comes out of exchanges; their own tokens and cookies do not. */
    private static byte[] texts(Collection<FoundExchange> exchanges) {
        StringBuilder all = new StringBuilder();
        for (FoundExchange each : exchanges) {
            all.append(each.uri()).append('\n');
            Stream.of(each.requestHeaders(), each.responseHeaders())
                    .flatMap(List::stream)
                    .filter(header -> !RecordedExchanges.isSecret(header))
                    .forEach(header -> all.append(header.value()).append('\n'));
            all.append(each.requestText())
                    .append('\n')
                    .append(each.responseText())
                    .append('\n');
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
