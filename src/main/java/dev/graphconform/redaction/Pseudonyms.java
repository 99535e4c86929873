package dev.graphconform.redaction;

import dev.graphconform.target.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces ids, addresses and names of people by the keys of the target file, for instance {@code people.colleague.id}:
 * the same in every run, and valid in URLs, JSON and Markdown without escapes. Names that only the service knows are
 * added during the run. Thread-safe.
 */
final class Pseudonyms {
    /** What people are called who are met on a target, and are not in the target file. */
    static final String ON_A_TARGET = "people.stranger";
    /** What people are called who are met in a recording. */
    static final String IN_A_RECORDING = "person-";

    private static final String PEOPLE = "people.";
    /** A shorter id or address is replaced only as a whole word. */
    private static final int MIN_LENGTH = 12;
    /** Object ids beyond this number are found by their form, and then looked up. */
    private static final int MOST_TRIED = 50;

    private static final Pattern GUID = Pattern.compile("(?i:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    /** A shorter display name may be an ordinary word, and is replaced only as a whole quoted string. */
    private static final int MIN_NAME_LENGTH = 6;

    /** Pseudonyms by the text that they replace, in lower case. */
    private final Map<String, String> byText = new LinkedHashMap<>();

    /** Pseudonyms by display name. */
    private final Map<String, String> byName = new LinkedHashMap<>();

    private final String stranger;
    private int strangers;
    private Optional<Pattern> texts = Optional.empty();
    private Optional<Pattern> names = Optional.empty();
    private boolean stale = true;

    /**
     * Pseudonyms of these people.
     *
     * @param stranger what the number of somebody follows on who is none of them
     */
    Pseudonyms(Collection<Person> people, String stranger) {
        this.stranger = stranger;
        for (Person each : people) {
            String person = PEOPLE + each.persona().key();
            put(each.id(), person + ".id");
            each.userPrincipalName().ifPresent(name -> put(name, person + ".userPrincipalName"));
            each.mail().ifPresent(mail -> put(mail, person + ".mail"));
            each.tenantId().ifPresent(tenant -> put(tenant, person + ".tenantId"));
        }
    }

    /** The text with its people replaced. */
    String replaceIn(String text) {
        return replaced(replaceIdsIn(text), names(), byName::get);
    }

    /** The text with ids and addresses of its people replaced, but not their names. */
    String replaceIdsIn(String text) {
        return replaced(text, texts(), found -> {
            String known = byText.get(found.toLowerCase(Locale.ROOT));
            return known == null && isGuid(found) ? found : known;
        });
    }

    /** The key of the person with this id or address, without its property; empty for an unknown one. */
    synchronized Optional<String> personOf(String text) {
        return Optional.ofNullable(byText.get(text.toLowerCase(Locale.ROOT)))
                .map(pseudonym -> pseudonym.substring(0, pseudonym.lastIndexOf('.')));
    }

    /** Adds a person who is not in the target file, and returns the new key. */
    synchronized String addStranger(String id) {
        String person = stranger + ++strangers;
        add(person, id.contains("@") ? "userPrincipalName" : "id", id);
        return person;
    }

    /** Adds the id or an address of a person: a mail address, a user principal name. */
    synchronized void add(String person, String property, String text) {
        if (!text.isBlank() && !byText.containsKey(text.toLowerCase(Locale.ROOT))) {
            put(text, person + "." + property);
        }
    }

    /** Adds a display name of a person. */
    synchronized void addName(String person, String name) {
        String pseudonym = person + ".displayName";
        if (!name.isBlank() && !name.equals(pseudonym) && byName.putIfAbsent(name, pseudonym) == null) {
            String escaped = escaped(name);
            byName.putIfAbsent(escaped, pseudonym);
            byName.putIfAbsent(escaped.toLowerCase(Locale.ROOT), pseudonym);
            stale = true;
        }
    }

    private void put(String text, String pseudonym) {
        stale = true;
        // an apostrophe is doubled within a key, as in users('o''brien@contoso.com')
        for (String form : new TreeSet<>(List.of(text, text.replace("'", "''")))) {
            byText.putIfAbsent(form.toLowerCase(Locale.ROOT), pseudonym);
            byText.putIfAbsent(URLEncoder.encode(form, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT), pseudonym);
            // the one sign of a guest's name that has to be encoded
            byText.putIfAbsent(form.replace("#", "%23").toLowerCase(Locale.ROOT), pseudonym);
        }
    }

    private synchronized Optional<Pattern> texts() {
        compile();
        return texts;
    }

    private synchronized Optional<Pattern> names() {
        compile();
        return names;
    }

    /** When one is asked for, not with each person: a recording may hold thousands. */
    private void compile() {
        if (stale) {
            texts = pattern(byText.keySet(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, Pseudonyms::anywhere);
            names = pattern(byName.keySet(), 0, Pseudonyms::standingAlone);
            stale = false;
        }
    }

    private static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    private static String anywhere(String text) {
        return text.length() < MIN_LENGTH ? word(text) : Pattern.quote(text);
    }

    private static String standingAlone(String name) {
        boolean isDistinctive = name.length() >= MIN_NAME_LENGTH || name.strip().contains(" ");
        return isDistinctive ? word(name) : "(?<=\")" + Pattern.quote(name) + "(?=\")";
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
        List<String> longestFirst = texts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        boolean many = longestFirst.stream().filter(Pseudonyms::isGuid).count() > MOST_TRIED;
        Stream<String> alternatives = many
                ? longestFirst.stream()
                        .map(text -> isGuid(text) ? GUID.pattern() : form.apply(text))
                        .distinct()
                : longestFirst.stream().map(form);
        return Optional.of(Pattern.compile(
                firstCharacters(texts) + alternatives.collect(Collectors.joining("|", "(?:", ")")), flags));
    }

    /**
     * A look ahead that rules out most places of a large text by one character, before dozens of texts are tried there.
     * Beyond ASCII nothing is ruled out: what counts as the same letter in another case is the pattern's business.
     */
    private static String firstCharacters(Collection<String> texts) {
        String characters = texts.stream()
                .map(text -> text.substring(0, 1))
                .filter(first -> first.charAt(0) < 0x80)
                .flatMap(first -> Stream.of(first.toLowerCase(Locale.ROOT), first.toUpperCase(Locale.ROOT)))
                .distinct()
                .map(first -> String.format(Locale.ROOT, "\\x%02x", (int) first.charAt(0)))
                .collect(Collectors.joining());
        return "(?-iu:(?=[" + characters + "[^\\x00-\\x7F]]))";
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

    /** The name as JSON may write it in ASCII. */
    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().forEach(each -> {
            if (each < 0x80) {
                text.append((char) each);
            } else {
                text.append(String.format(Locale.ROOT, "\\u%04X", each));
            }
        });
        return text.toString();
    }
}
