package dev.graphconform.redaction;

import dev.graphconform.target.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the people of a target as what the target file calls them, {@code people.colleague.id} instead of the id: the
 * same in every run, and legal in addresses, JSON and Markdown without escapes. Names that only the service knows are
 * learnt from its answers. Safe for use by many threads.
 */
final class Pseudonyms {
    private static final String PEOPLE = "people.";
    /** A shorter id or address is replaced only where it is a word of its own. */
    private static final int LONG = 12;
    /** A shorter display name may be an ordinary word, and is replaced only where it stands alone in quotes. */
    private static final int TELLING = 6;

    /** By what is to be replaced, in lower case save for display names. */
    private final Map<String, String> byText = new LinkedHashMap<>();

    private final Map<String, String> byName = new LinkedHashMap<>();
    private int strangers;
    private volatile Optional<Pattern> texts = Optional.empty();
    private volatile Optional<Pattern> names = Optional.empty();

    Pseudonyms(Collection<Person> people) {
        for (Person person : people) {
            String part = PEOPLE + person.persona().key();
            put(person.id(), part + ".id");
            person.userPrincipalName().ifPresent(name -> put(name, part + ".userPrincipalName"));
            person.mail().ifPresent(mail -> put(mail, part + ".mail"));
            person.tenantId().ifPresent(tenant -> put(tenant, part + ".tenantId"));
        }
        compile();
    }

    /** The text without people. */
    String in(String text) {
        String hidden = replaced(text, texts, found -> byText.get(found.toLowerCase(Locale.ROOT)));
        return replaced(hidden, names, byName::get);
    }

    /** The part of the person whom the text names; empty for a stranger. */
    synchronized Optional<String> partOf(String text) {
        return Optional.ofNullable(byText.get(text.toLowerCase(Locale.ROOT)))
                .map(pseudonym -> pseudonym.substring(0, pseudonym.lastIndexOf('.')));
    }

    /** A person whom the target file does not name. */
    synchronized String stranger(String id) {
        String part = PEOPLE + "stranger" + ++strangers;
        put(id, part + ".id");
        compile();
        return part;
    }

    /** Another text for somebody: a mail address, a user principal name. */
    synchronized void learn(String part, String property, String text) {
        if (!text.isBlank() && !byText.containsKey(text.toLowerCase(Locale.ROOT))) {
            put(text, part + "." + property);
            compile();
        }
    }

    /** What somebody is called by people. */
    synchronized void learnName(String part, String name) {
        String pseudonym = part + ".displayName";
        if (!name.isBlank() && !name.equals(pseudonym) && byName.putIfAbsent(name, pseudonym) == null) {
            String escaped = escaped(name);
            byName.putIfAbsent(escaped, pseudonym);
            byName.putIfAbsent(escaped.toLowerCase(Locale.ROOT), pseudonym);
            compile();
        }
    }

    private void put(String text, String pseudonym) {
        byText.putIfAbsent(text.toLowerCase(Locale.ROOT), pseudonym);
        byText.putIfAbsent(URLEncoder.encode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT), pseudonym);
    }

    private void compile() {
        texts = pattern(byText.keySet(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, Pseudonyms::anywhere);
        names = pattern(byName.keySet(), 0, Pseudonyms::standingAlone);
    }

    private static String anywhere(String text) {
        return text.length() < LONG ? word(text) : Pattern.quote(text);
    }

    private static String standingAlone(String name) {
        boolean telling = name.length() >= TELLING || name.strip().contains(" ");
        return telling ? word(name) : "(?<=\")" + Pattern.quote(name) + "(?=\")";
    }

    private static String word(String text) {
        return "(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])";
    }

    /** Longer texts first: one may hold another. */
    private static Optional<Pattern> pattern(
            Collection<String> texts, int flags, java.util.function.UnaryOperator<String> form) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Pattern.compile(
                texts.stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(form)
                        .collect(Collectors.joining("|")),
                flags));
    }

    private String replaced(
            String text, Optional<Pattern> pattern, java.util.function.Function<String, String> pseudonym) {
        if (pattern.isEmpty()) {
            return text;
        }
        Matcher found = pattern.get().matcher(text);
        if (!found.find()) {
            return text;
        }
        synchronized (this) {
            return found.replaceAll(match -> Matcher.quoteReplacement(
                    Optional.ofNullable(pseudonym.apply(match.group())).orElse(SecretMask.MASK)));
        }
    }

    /** As JSON may write it in ASCII. */
    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().forEach(each -> {
            if (each < 0x80) {
                text.append((char) each);
            } else {
                text.append(String.format("\\u%04X", each));
            }
        });
        return text.toString();
    }
}
