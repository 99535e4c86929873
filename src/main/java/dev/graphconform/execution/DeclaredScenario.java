package dev.graphconform.execution;

import dev.graphconform.request.DocumentedRequest;
import dev.graphconform.steps.ParameterTypes;
import dev.graphconform.steps.StepCost;
import dev.graphconform.steps.UsesPair;
import dev.graphconform.target.Persona;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.cucumber.plugin.event.Argument;
import io.cucumber.plugin.event.DocStringArgument;
import io.cucumber.plugin.event.PickleStepTestStep;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * A scenario with what its steps declare.
 *
 * @param key its stable identity
 * @param steps its steps
 */
record DeclaredScenario(String key, List<DeclaredStep> steps) {
    /** The pairs of people that it is about. */
    Set<String> pairs() {
        Set<String> pairs = new TreeSet<>();
        steps.forEach(step -> pairs.addAll(step.pairs()));
        return pairs;
    }

    /**
     * A step of a scenario with what its method declares; nothing is read out of the sentence itself.
     *
     * @param text its sentence
     * @param cost what it sends; empty when it sends nothing
     * @param pairs the pairs of people whose chat it is about, each the same whoever is named first
     */
    record DeclaredStep(String text, Optional<StepCost> cost, Set<String> pairs) {

        /** The step as Cucumber matched it; a sentence that no method defines declares nothing. */
        static DeclaredStep of(PickleStepTestStep step) {
            String text = step.getStep().getText();
            if (step.getPattern() == null) {
                return new DeclaredStep(text, Optional.empty(), Set.of());
            }
            Method method = method(step);
            return new DeclaredStep(
                    text,
                    Optional.ofNullable(method.getAnnotation(StepCost.class)),
                    Optional.ofNullable(method.getAnnotation(UsesPair.class))
                            .map(uses -> pairs(uses, step))
                            .orElse(Set.of()));
        }

        private static Set<String> pairs(UsesPair uses, PickleStepTestStep step) {
            List<List<Persona>> pairs = uses.value().length > 0 ? List.of(List.of(uses.value())) : named(step);
            return pairs.stream()
                    .filter(people -> people.size() == 2)
                    .map(people -> people.stream().map(Persona::phrase).sorted().collect(Collectors.joining(" and ")))
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static List<List<Persona>> named(PickleStepTestStep step) {
            Optional<String> people = step.getDefinitionArgument().stream()
                    .filter(argument -> "people".equals(argument.getParameterTypeName()))
                    .map(Argument::getValue)
                    .findFirst();
            if (people.isPresent()) {
                return List.of(new ParameterTypes().people(people.get()));
            }
            return step.getStep().getArgument() instanceof DocStringArgument document
                    ? documented(document.getContent())
                    : List.of();
        }

        private static List<List<Persona>> documented(String request) {
            try {
                return new DocumentedRequest(request).pairs();
            } catch (IllegalArgumentException | JacksonException unreadable) {
                // sending it will say so
                return List.of();
            }
        }

        /** The location is the method's class, its name and the types of its parameters. */
        private static Method method(PickleStepTestStep step) {
            String location = step.getCodeLocation();
            String name = location.substring(0, location.indexOf('('));
            try {
                Class<?> steps = Class.forName(
                        name.substring(0, name.lastIndexOf('.')), false, DeclaredStep.class.getClassLoader());
                return Arrays.stream(steps.getMethods())
                        .filter(method -> sentences(method).anyMatch(step.getPattern()::equals))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "no method of " + steps.getName() + " defines \"" + step.getPattern() + "\""));
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(
                        location + " defines \"" + step.getPattern() + "\" and is not there", impossible);
            }
        }

        private static Stream<String> sentences(Method method) {
            return Stream.of(
                            Arrays.stream(method.getAnnotationsByType(Given.class))
                                    .map(Given::value),
                            Arrays.stream(method.getAnnotationsByType(When.class))
                                    .map(When::value),
                            Arrays.stream(method.getAnnotationsByType(Then.class))
                                    .map(Then::value))
                    .flatMap(sentences -> sentences);
        }
    }
}
