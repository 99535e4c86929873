package dev.graphconform.documentation.scaffold;

import dev.graphconform.documentation.page.InvalidPageException;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Generates a suite about another page that runs: a feature for each example, a catalogue of its rules and parameters,
 * and a target file to start with.
 */
public final class Scaffold {
    private static final int LONGEST_NAME = 40;

    private Scaffold() {}

    /**
     * Generates the files, features first.
     *
     * @param taken names of rules and examples that are in use already
     * @throws InvalidPageException if the page has no example, like the page of a resource
     */
    public static List<ScaffoldFile> of(Page page, Set<String> taken) {
        if (page.examples().isEmpty()) {
            throw new InvalidPageException(
                    page.name() + " has no example, so there is nothing to send; name the page of a call");
        }
        Map<PageExample, String> names = new LinkedHashMap<>(exampleNames(page));
        names.replaceAll((example, name) -> taken.contains(name) ? name + "_2" : name);
        List<ScaffoldFile> files = new ArrayList<>();
        page.examples().forEach(example -> files.add(ExampleFeature.of(page, example, names.get(example))));
        Map<String, String> parameters = PageParameters.of(page);
        files.add(new ScaffoldFile("catalogue.yaml", new SuiteCatalogue(page, names, parameters, taken).text()));
        files.add(new ScaffoldFile("target.yaml", SuiteTarget.text(page, parameters)));
        return files;
    }

    /** The examples that cannot be sent and compared as they are printed. */
    public static List<WaitingExample> waiting(Page page) {
        return page.examples().stream()
                .flatMap(example -> ExampleObstacle.of(example).stream()
                        .map(reason -> new WaitingExample(
                                "Example " + example.printedNumber().orElse(example.number()) + ": " + example.title(),
                                reason)))
                .toList();
    }

    /**
     * An example that waits for a person.
     *
     * @param title its number and title
     * @param reason what is in the way, and what to do
     */
    public record WaitingExample(String title, String reason) {}

    /** A unique name for each example that can be used as a tag: the request's name where the page gives one. */
    private static Map<PageExample, String> exampleNames(Page page) {
        Map<PageExample, String> names = new IdentityHashMap<>();
        Set<String> taken = new HashSet<>();
        for (PageExample example : page.examples()) {
            String printed = example.name().replaceAll("[^A-Za-z0-9_-]+", "_").replaceAll("^_+|_+$", "");
            String name = !printed.isEmpty()
                    ? printed
                    : Slug.of(shortTitle(example), LONGEST_NAME).replace('-', '_');
            String unique = name.isEmpty() || !taken.add(name) ? name + "_" + example.number() : name;
            taken.add(unique);
            names.put(example, unique);
        }
        return names;
    }

    /** The heading; where there is none, the method and the words of the address. */
    private static String shortTitle(PageExample example) {
        PrintedMessage request = example.request();
        return example.title().contains("/")
                ? request.method() + " "
                        + request.url()
                                .replaceFirst("^https?://[^/]+/(v1\\.0|beta)", "")
                                .replaceFirst("\\?.*", "")
                                .replaceAll("\\{[^}]*}|[^/]*[0-9:@=!][^/]*", "")
                : example.title();
    }

    /**
     * A generated file.
     *
     * @param path its path below the folder of the scaffold, with slashes
     * @param content its text
     */
    public record ScaffoldFile(String path, String content) {}
}
