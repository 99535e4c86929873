package dev.graphconform.execution;

import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.PrintedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.customrules.CustomRulesException;
import dev.graphconform.customrules.StepSuggestions;
import io.cucumber.core.gherkin.DocStringArgument;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.gherkin.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A team's own features, checked before anything is sent: a slip in them must not look like a fault of a target, or of
 * the kit.
 */
final class CustomFeatures {
    private static final String RULE = "@rule-";
    private static final String EXAMPLE = "@example-";
    private static final String NEEDS = "@needs:";
    private static final Pattern PARSE_ERROR = Pattern.compile("\\((\\d+):\\d+\\): (.*)");

    private final CustomRules own;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> scenarios = new HashMap<>();
    private final Set<String> tested = new LinkedHashSet<>();
    private final Map<String, PrintedExample> printed = new HashMap<>();

    private CustomFeatures(CustomRules own) {
        this.own = own;
    }

    /**
     * Checks them, and reads the messages of the documented examples out of them.
     *
     * @throws CustomRulesException if one cannot be run as it is written; with a line for each fault
     */
    static CustomRules checked(CustomRules own, CucumberLauncher cucumberLauncher) {
        if (own.isNone()) {
            return own;
        }
        CustomFeatures features = new CustomFeatures(own);
        own.features().forEach(features::feature);
        if (features.faults.isEmpty()) {
            features.demandScenarios();
            StepSuggestions sentences = new StepSuggestions();
            CucumberDryRun.checkCustomSteps(
                    cucumberLauncher,
                    sentences::known,
                    (file, line, text) ->
                            features.faults.add(ScenarioIndex.location(file, line) + ": " + sentences.unknown(text)));
        }
        if (!features.faults.isEmpty()) {
            throw new CustomRulesException(features.faults.stream().distinct().collect(Collectors.joining("\n")));
        }
        return own.with(features.printed);
    }

    private void demandScenarios() {
        own.catalogue().rules().stream()
                .filter(rule -> rule.owed() && !tested.contains(rule.id()))
                .forEach(rule -> faults.add(own.places().get(rule.id()) + ": the rule " + rule.id()
                        + " has no scenario; tag one @rule-" + rule.id()));
        own.suite().documentedExamples().stream()
                .map(DocumentedExample::name)
                .filter(name -> !own.excluded().containsKey(name) && !printed.containsKey(name))
                .forEach(name -> faults.add(own.places().get(name) + ": the example " + name
                        + " has no scenario that sends it; tag one @example-" + name));
    }

    private void feature(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            Optional<Feature> feature =
                    new CachingFeatureParser().parse(file.toAbsolutePath().toUri(), text, UUID::randomUUID);
            if (feature.isEmpty() || feature.get().getPickles().isEmpty()) {
                faults.add(ScenarioIndex.location(file, 1)
                        + ": this feature holds no scenario; write one, or take the file away");
            }
            feature.ifPresent(parsed -> parsed.getPickles().forEach(pickle -> scenario(file, pickle)));
        } catch (FeatureParserException malformed) {
            PARSE_ERROR
                    .matcher(malformed.getMessage())
                    .results()
                    .forEach(error -> faults.add(ScenarioIndex.location(file, Integer.parseInt(error.group(1)))
                            + ": this is no Gherkin: " + error.group(2)));
            if (faults.isEmpty()) {
                faults.add(ScenarioIndex.location(file, 1) + ": this is no Gherkin");
            }
        } catch (IOException unreadable) {
            throw new CustomRulesException(file + " cannot be read; check its permissions", unreadable);
        }
    }

    private void scenario(Path file, Pickle pickle) {
        String place = ScenarioIndex.location(file, pickle.getLocation().getLine());
        List<String> rules = pickle.getTags().stream()
                .filter(tag -> tag.startsWith(RULE))
                .distinct()
                .toList();
        Optional<String> example =
                pickle.getTags().stream().filter(tag -> tag.startsWith(EXAMPLE)).findFirst();
        if (example.filter(tag -> own.waiting().contains(tag.substring(EXAMPLE.length())))
                .isPresent()) {
            documented(pickle)
                    .ifPresent(messages ->
                            printed.putIfAbsent(example.orElseThrow().substring(EXAMPLE.length()), messages));
            return;
        }
        example.ifPresent(tag -> faults.add(place + ": " + tag
                + " is for the examples of the page; tag the scenario with one of your own rules, @rule-<id>"));
        if (rules.size() != 1) {
            String what = rules.isEmpty() ? "names no rule" : "names more than one rule, " + String.join(" ", rules);
            faults.add(place + ": the scenario \"" + pickle.getName() + "\" " + what
                    + "; tag it with one of your own, @rule-<id>");
        } else {
            rule(place, rules.get(0).substring(RULE.length()), pickle.getName());
        }
        pickle.getTags().stream().filter(tag -> tag.startsWith(NEEDS)).forEach(tag -> need(place, tag));
    }

    /** The first text of a scenario of an example is the request, the last the answer; others stand between them. */
    private static Optional<PrintedExample> documented(Pickle pickle) {
        List<String> texts = pickle.getSteps().stream()
                .map(Step::getArgument)
                .filter(DocStringArgument.class::isInstance)
                .map(text -> ((DocStringArgument) text).getContent())
                .toList();
        int last = texts.size() - 1;
        return texts.stream()
                .findFirst()
                .map(request -> new PrintedExample(
                        request,
                        texts.stream().skip(1).skip(Math.max(0, last - 1)).findFirst(),
                        texts.subList(1, Math.max(1, last))));
    }

    private void rule(String place, String id, String name) {
        if (own.catalogue().rule(id).isEmpty()) {
            faults.add(place + ": @rule-" + id + " has no entry in "
                    + own.folder().resolve(CustomRules.CATALOGUE)
                    + StepSuggestions.meant(
                            id, own.catalogue().rules().stream().map(Rule::id).toList()));
        }
        tested.add(id);
        String earlier = scenarios.putIfAbsent(id + "/" + name, place);
        if (earlier != null) {
            faults.add(place + ": " + earlier + " has the same name, \"" + name
                    + "\"; results are kept by it, so give each its own");
        }
    }

    private void need(String place, String tag) {
        try {
            Need.parse(tag.substring(NEEDS.length()));
        } catch (IllegalArgumentException malformed) {
            faults.add(place + ": " + tag + ": " + malformed.getMessage());
        }
    }
}
