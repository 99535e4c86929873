package dev.graphconform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.graphconform.evidence.PairLocks;
import dev.graphconform.http.GraphClient;
import dev.graphconform.steps.RequestSteps;
import dev.graphconform.steps.StepCost;
import dev.graphconform.steps.UsesPair;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans and shards rely on what steps declare; a step without its declaration would make them wrong unnoticed. */
class StepDeclarationsTest {
    private static final List<JavaMethod> STEPS = KitClasses.CLASSES.stream()
            .filter(type -> type.getPackageName().equals(RequestSteps.class.getPackageName()))
            .map(JavaClass::getMethods)
            .flatMap(Collection::stream)
            .filter(StepDeclarationsTest::isStep)
            .toList();

    @Test
    void what_sends_something_declares_its_cost() {
        assertThat(STEPS).hasSizeGreaterThan(40);
        assertThat(that(GraphClient.class, "send")).hasSizeGreaterThan(10).isEqualTo(declaring(StepCost.class));
    }

    @Test
    void what_waits_for_a_pair_declares_the_pair() {
        assertThat(that(PairLocks.class, "take")).hasSizeGreaterThan(3).isEqualTo(declaring(UsesPair.class));
    }

    private static Set<JavaMethod> declaring(Class<? extends Annotation> annotation) {
        return new HashSet<>(
                STEPS.stream().filter(step -> step.isAnnotatedWith(annotation)).toList());
    }

    /** The steps from which a call leads, over whatever way, to this method. */
    private static Set<JavaMethod> that(Class<?> owner, String method) {
        return new HashSet<>(
                STEPS.stream().filter(step -> leads(step, owner, method)).toList());
    }

    private static boolean leads(JavaMethod step, Class<?> owner, String method) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(step));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (unit.getOwner().isEquivalentTo(owner) && unit.getName().equals(method)) {
                return true;
            }
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                access.getTarget().resolveMember().ifPresent(member -> {
                    if (member instanceof JavaCodeUnit next
                            && next.getOwner().getPackageName().startsWith(KitClasses.ROOT)
                            && seen.add(next)) {
                        open.push(next);
                    }
                });
            }
        }
        return false;
    }

    private static boolean isStep(JavaMethod method) {
        return method.isAnnotatedWith(Given.class)
                || method.isAnnotatedWith(When.class)
                || method.isAnnotatedWith(Then.class);
    }
}
