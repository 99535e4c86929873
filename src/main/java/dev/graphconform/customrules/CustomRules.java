package dev.graphconform.customrules;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.PrintedExample;
import dev.graphconform.catalogue.SuitePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A team's custom rules: a catalogue and the features that test it, in one folder.
 *
 * @param folder the folder, as named on the command line
 * @param catalogue the rules; without documented examples, which only a run of the suite by itself sends
 * @param suite the rules and the documented examples, as the catalogue of a run of this suite by itself
 * @param places file, line and column of each rule by its id
 * @param waiting the ids of excluded rules and the names of documented examples, each with why it is not run beside the
 *     page
 * @param excluded those that a run of this suite by itself does not run either
 * @param features the feature files in alphabetical order, each resolved against the folder
 */
public record CustomRules(
        Path folder,
        Catalogue catalogue,
        Catalogue suite,
        Map<String, String> places,
        Set<String> waiting,
        Map<String, String> excluded,
        List<Path> features) {
    /** The name of the catalogue file in the folder. */
    public static final String CATALOGUE = "catalogue.yaml";

    private static final Catalogue EMPTY = new Catalogue(List.of(), List.of());

    /** No custom rules. */
    public static final CustomRules NONE =
            new CustomRules(Path.of(""), EMPTY, EMPTY, Map.of(), Set.of(), Map.of(), List.of());

    private static final String ENDING = ".feature";

    /**
     * Reads the catalogue and finds the feature files, whose content is not checked here.
     *
     * @param page the kit's own catalogue, whose ids must not be used again
     * @throws CustomRulesException if a file is missing or cannot be used
     */
    public static CustomRules read(Path folder, Catalogue page) {
        if (!Files.isDirectory(folder)) {
            throw new CustomRulesException(folder + (Files.exists(folder) ? " is a file" : " does not exist")
                    + "; give --features the folder that holds " + CATALOGUE + " and the features");
        }
        if (!Files.isRegularFile(folder.resolve(CATALOGUE))) {
            throw new CustomRulesException(
                    folder + " holds no " + CATALOGUE + "; write one that says what each of your rules is");
        }
        demandOneCatalogue(folder);
        CustomRulesCatalogue read = CustomRulesCatalogue.read(folder.resolve(CATALOGUE), page);
        List<Path> features = features(folder);
        if (features.isEmpty()) {
            throw new CustomRulesException(folder + " holds no file that ends in " + ENDING
                    + "; write one with a scenario for each of your rules");
        }
        return new CustomRules(
                folder,
                new Catalogue(read.rules(), List.of()),
                new Catalogue(read.rules(), read.examples(), read.suite(Map.of())),
                read.places(),
                read.waiting(),
                read.excluded(),
                features);
    }

    /** The same, with the messages of the examples, which stand in the features. */
    public CustomRules with(Map<String, PrintedExample> printed) {
        SuitePage page = new SuitePage(suite.suite().title(), suite.suite().parameters(), printed);
        return new CustomRules(
                folder,
                new Catalogue(catalogue.rules(), List.of(), page),
                new Catalogue(suite.rules(), suite.documentedExamples(), page),
                places,
                waiting,
                excluded,
                features);
    }

    /** Whether there are none. */
    public boolean isNone() {
        return features.isEmpty();
    }

    /** The rules of another catalogue would be nobody's. */
    private static void demandOneCatalogue(Path folder) {
        files(folder, CATALOGUE).stream()
                .filter(file -> file.getFileName().toString().equals(CATALOGUE))
                .filter(file -> !file.equals(folder.resolve(CATALOGUE)))
                .findFirst()
                .ifPresent(second -> {
                    throw new CustomRulesException(folder + " holds another suite, in " + second.getParent()
                            + "; move it beside this one, and give each by itself to --features");
                });
    }

    private static List<Path> features(Path folder) {
        return files(folder, ENDING);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CustomRulesException(folder + " cannot be listed; check its permissions", unreadable);
        }
    }
}
