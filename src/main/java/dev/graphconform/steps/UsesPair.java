package dev.graphconform.steps;

import dev.graphconform.target.Persona;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * That a step is about the one chat that two people have. Stands on every step that waits for a pair, so that shards,
 * which cannot wait for each other, do not share one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface UsesPair {
    /**
     * The two; when nobody is named here, those whom the sentence names, or else those of the documented request below
     * it.
     */
    Persona[] value() default {};
}
