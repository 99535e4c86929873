package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the requests of a page print and what is another on each target: placeholders in braces, the keys in their
 * addresses, those that bodies bind included, and the ids in bodies. They are called as the request lines of the page
 * call them.
 */
final class PageParameters {
    /** A shorter text stands in too many other places. */
    private static final int SHORTEST = 4;

    private static final int LONGEST_WORD = 24;
    private static final Pattern ROOT = Pattern.compile("(?i)^(https?://[^/]+)?/?(v1\\.0|beta)?/");
    private static final Pattern BOUND =
            Pattern.compile("(?i)\"(?:https?://[^/\"]+/(?:v1\\.0|beta)|/(?:v1\\.0|beta))?/([a-z]+[^\"\\s]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}/\"\\s][^{}/\"]*}");
    private static final Pattern QUOTED = Pattern.compile("^([^('\"]*)\\('?([^'=,]+?)'?\\)$");
    private static final Pattern ESCAPES = Pattern.compile("(%[0-9A-Fa-f]{2})+");
    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final List<List<String>> templates = new ArrayList<>();
    /** Placeholders that stand for several things in one address. */
    private final Set<String> shared = new HashSet<>();

    private final Map<String, String> names = new LinkedHashMap<>();

    private PageParameters(Page page) {
        page.requestLines().forEach(line -> templates.add(segments(line.split("\\s+", 2)[1])));
    }

    /** Their names by what is printed, in the order of the page. */
    static Map<String, String> of(Page page) {
        PageParameters parameters = new PageParameters(page);
        page.examples().forEach(example -> parameters.share(example.request().url()));
        page.examples().forEach(example -> parameters.request(example.request()));
        return parameters.names;
    }

    /** Those that a request needs. */
    static List<String> in(PageExample example, Map<String, String> names) {
        String text = example.request().url() + "\n" + example.request().headers() + "\n"
                + example.request().bodyText();
        String plain = ESCAPES.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(plain(escape.group())));
        return names.entrySet().stream()
                .filter(entry -> Stream.of("/", "(", "('")
                        .anyMatch(joint ->
                                (text + "\n" + plain).contains(entry.getKey().replaceFirst("/(?=[{<])", joint))))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void request(PrintedMessage request) {
        address(request.url());
        request.headers().forEach(header -> {
            Matcher placeholder = PLACEHOLDER.matcher(header.getValue());
            while (!header.getKey().equalsIgnoreCase("Authorization") && placeholder.find()) {
                add(placeholder.group(), header.getKey());
            }
        });
        Matcher bound = BOUND.matcher(request.bodyText());
        while (bound.find()) {
            address("/" + bound.group(1));
        }
        request.body().ifPresent(body -> ids(body, "", ""));
    }

    /** Ids of a body are called as their properties are: {@code userId}, the {@code id} of {@code user}. */
    private void ids(JsonNode node, String property, String owner) {
        node.properties()
                .forEach(entry -> ids(entry.getValue(), entry.getKey(), property.isEmpty() ? owner : property));
        node.valueStream().filter(entry -> node.isArray()).forEach(entry -> ids(entry, property, owner));
        if (node.isString() && GUID.matcher(node.asString()).matches()) {
            String name = words(property);
            add(node.asString(), name.equals("id") ? singular(words(owner)) + "-id" : name);
        }
    }

    private static String words(String property) {
        return property.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    }

    private void share(String url) {
        List<String> placeholders = segments(url.split("\\?", 2)[0]).stream()
                .filter(PageParameters::isPlaceholder)
                .toList();
        placeholders.stream()
                .filter(one -> Collections.frequency(placeholders, one) > 1)
                .forEach(shared::add);
    }

    private void address(String url) {
        String[] parts = url.split("\\?", 2);
        List<String> segments = segments(parts[0]);
        Optional<List<String>> template = templates.stream()
                .filter(candidate -> fits(candidate, segments))
                .findFirst();
        for (int at = 0; at < segments.size(); at++) {
            String printed = segments.get(at);
            String before = at == 0 ? "" : segments.get(at - 1);
            Optional<String> called = Optional.of(at)
                    .flatMap(place -> template.map(found -> found.get(place)))
                    .filter(PageParameters::isPlaceholder);
            if (called.isPresent() ? !printed.equals("me") : isPlaceholder(printed) || at > 0 && isKey(printed)) {
                add(
                        shared.contains(printed) ? before + "/" + printed : printed,
                        called.filter(unused -> !isPlaceholder(printed)).orElse(printed),
                        before);
            }
        }
        if (parts.length > 1) {
            query(parts[1]);
        }
    }

    private void query(String query) {
        Matcher placeholder = PLACEHOLDER.matcher(query);
        while (placeholder.find()) {
            add(placeholder.group(), placeholder.group());
        }
        Matcher guid = GUID.matcher(query);
        while (guid.find()) {
            Matcher property = Pattern.compile("([A-Za-z]+)\\s*(%20)*\\s*(eq|ne)\\b[^A-Za-z]*$")
                    .matcher(query.substring(0, guid.start()).replace("%20", " "));
            add(guid.group(), property.find() ? property.group(1) : "queried-id");
        }
    }

    private void add(String printed, String called, String collection) {
        String first = called.replaceAll("[{}<>]", "").split("\\|")[0].strip();
        String word = isPlaceholder(called) ? Slug.of(first) : "id";
        add(printed, word.equals("id") || word.isEmpty() ? singular(collection) + "-id" : word);
    }

    private void add(String printed, String name) {
        String slug = Slug.of(name);
        String key = plain(printed);
        if (printed.length() < SHORTEST || names.containsKey(key) || slug.isEmpty()) {
            return;
        }
        String unique = slug;
        for (int count = 2; names.containsValue(unique); count++) {
            unique = slug + "-" + count;
        }
        names.put(key, unique);
    }

    /** A key that is printed percent-encoded in an address stands plain in bodies, and is one with it. */
    private static String plain(String printed) {
        try {
            String plain = URLDecoder.decode(printed.replace("+", "%2B"), StandardCharsets.UTF_8);
            return plain.matches("[^\\s\\p{Cntrl}/?#%\"\uFFFD]+") ? plain : printed;
        } catch (IllegalArgumentException notEncoded) {
            return printed;
        }
    }

    private static boolean fits(List<String> template, List<String> segments) {
        boolean fits = template.size() == segments.size();
        for (int at = 0; fits && at < template.size(); at++) {
            fits = isPlaceholder(template.get(at)) || template.get(at).equalsIgnoreCase(segments.get(at));
        }
        return fits;
    }

    private static boolean isPlaceholder(String segment) {
        return segment.startsWith("{") && segment.endsWith("}") || segment.startsWith("<") && segment.endsWith(">");
    }

    /** Names of collections and functions are words; keys hold digits or signs, or are long. */
    private static boolean isKey(String segment) {
        return !segment.startsWith("$")
                && !segment.startsWith("microsoft.graph.")
                && !segment.contains("(")
                && (segment.length() > LONGEST_WORD && !segment.matches("[a-zA-Z]+")
                        || segment.matches(".*[0-9:@=!~].*"));
    }

    private static String singular(String collection) {
        String slug = Slug.of(collection);
        return slug.isEmpty()
                ? "item"
                : slug.endsWith("ies") ? slug.replaceFirst("ies$", "y") : slug.replaceFirst("s$", "");
    }

    /** The parts of a path below the version; a key in parentheses is a part of its own. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        Arrays.stream(ROOT.matcher(path.strip())
                        .replaceFirst("")
                        .split("\\?")[0]
                        .split("/"))
                .filter(part -> !part.isBlank())
                .forEach(part -> {
                    Matcher quoted = QUOTED.matcher(part);
                    if (quoted.matches() && !quoted.group(1).isEmpty()) {
                        segments.addAll(List.of(quoted.group(1), quoted.group(2)));
                    } else {
                        segments.add(part);
                    }
                });
        return segments;
    }
}
