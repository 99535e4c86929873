package dev.graphconform.recording;

import dev.graphconform.target.SecretWording;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells which of the values that stand where secrets stand are worth searching for. A word, an address or the id of a
 * person stands in cookies too, and is in every answer: masking it would blacken the evidence.
 */
final class SecretWorth {
    /** A shorter one is found everywhere. */
    static final int SHORTEST = 8;
    /** From this length on parts are found too. */
    private static final int LONG = 16;
    /** Up to this length it is known whether a text is made of words. */
    private static final int MAX_WORDED = 100;

    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]*+)*+");
    /**
     * Text in base64, as far as a signature or another text begins: an object in JSON, with what stands behind dots.
     */
    private static final Pattern READABLE =
            Pattern.compile("(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{13,}+" + "(?:\\.[A-Za-z0-9_-]++)*+");

    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]++)\"");
    /** Shorter ones hold no part that is told from other texts in base64. */
    private static final int SHORTEST_READABLE = 64;
    /** What ids look like within other texts. */
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|19:[^@\\s\"']+@[a-z0-9.]+|[^@\\s\"'/:;,&=|]+@[^@\\s\"'/:;,&=|]+\\.[a-z]{2,}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"'|]*");
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_+/=~-]{" + LONG + ",}");
    private static final Pattern KEY = Pattern.compile("\\('([^')]+)'\\)");
    private static final Pattern ID_PROPERTY =
            Pattern.compile("\"(?:id|userId|tenantId|email|mail|userPrincipalName|displayName|topic|webUrl|request-id"
                    + "|client-request-id)\"\\s*:\\s*\"([^\"]+)\"");

    private final Set<String> ids;
    private final List<String> addresses;

    private SecretWorth(Set<String> ids, List<String> addresses) {
        this.ids = ids;
        this.addresses = addresses;
    }

    /** What is worth searching for beside these exchanges. */
    static SecretWorth beside(Collection<FoundExchange> exchanges) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> addresses = new LinkedHashSet<>();
        for (FoundExchange each : exchanges) {
            Stream.of(each.uri().getPath().split("[/()']")).forEach(segment -> ids.add(lower(segment)));
            for (String body : List.of(each.requestText(), each.responseText())) {
                Stream.of(KEY, ID_PROPERTY)
                        .flatMap(pattern -> pattern.matcher(body).results())
                        .forEach(found -> ids.add(lower(found.group(1))));
            }
            addresses.add(root(each.uri()));
        }
        return new SecretWorth(ids, List.copyOf(addresses));
    }

    private static String root(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority()
                + uri.getRawPath().replaceFirst("(?i)/chats.*", "/chats");
    }

    /** The secrets among these, those without doubt first. */
    Set<String> of(Collection<String> strong, Collection<String> weak) {
        Set<String> secrets = new LinkedHashSet<>();
        Stream.concat(strong.stream(), weak.stream().filter(value -> value.length() >= LONG))
                .flatMap(value -> Stream.of(value, SecretTextScan.unescaped(value)))
                .forEach(value -> add(secrets, value));
        return secrets;
    }

    private void add(Set<String> secrets, String value) {
        if (value.length() < SHORTEST || ids.contains(lower(value))) {
            return;
        }
        Matcher readable = READABLE.matcher(value);
        if (TOKEN.matcher(value).matches() && value.indexOf('.', value.indexOf('.') + 1) >= 0) {
            secrets.add(value);
        } else if (readable.find()) {
            readable(secrets, readable.group());
            add(secrets, readable.replaceAll(" ").strip());
        } else if (value.length() < LONG) {
            if (isMixed(value) && !value.matches("[A-Za-z._-]+")) {
                secrets.add(value);
            }
        } else if (isWhole(value)) {
            secrets.add(value);
        } else {
            String rest = ADDRESS.matcher(ID.matcher(value).replaceAll(" ")).replaceAll(" ");
            OPAQUE.matcher(rest)
                    .results()
                    .map(part -> part.group())
                    .filter(part -> isDistinct(part) && isMixed(part))
                    .forEach(secrets::add);
        }
    }

    /**
     * A token, or less than one. As of the claims of a token, short parts of what is text in base64 stand in other
     * texts: the address of the service, the id of a person. So it is taken for a token without header, or signature.
     */
    private void readable(Set<String> secrets, String value) {
        String[] parts = value.split("\\.");
        if (parts.length > 2) {
            secrets.add(value);
            return;
        }
        if (parts.length == 2) {
            secrets.add(parts[1].startsWith("eyJ") ? value + "." : "eyJ." + value);
        } else if (value.length() >= SHORTEST_READABLE) {
            secrets.add("eyJ." + value + ".");
        }
        SecretTextScan.decoded(parts[0]).stream()
                .flatMap(text -> STRING.matcher(text).results())
                .map(found -> found.group(1))
                .filter(text ->
                        OPAQUE.matcher(text).matches() && !ID.matcher(text).matches())
                .forEach(text -> add(secrets, text));
    }

    /** Whether no part of it can stand in other texts. */
    private boolean isWhole(String value) {
        return (value.length() <= MAX_WORDED || OPAQUE.matcher(value).matches())
                && isDistinct(value)
                && !ADDRESS.matcher(value).find()
                && ID.matcher(value).results().noneMatch(id -> ids.contains(lower(id.group())));
    }

    private boolean isDistinct(String value) {
        return SecretWording.reasonAgainst(value, addresses).isEmpty();
    }

    /** Letters with digits or signs: neither a word nor a number. */
    private static boolean isMixed(String value) {
        return value.chars().anyMatch(Character::isLetter) && !value.chars().allMatch(Character::isLetter);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
