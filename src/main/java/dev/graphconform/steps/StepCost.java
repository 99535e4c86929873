package dev.graphconform.steps;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a step sends on a target that conforms; what is throttled, late or slow costs more. Stands on every step that
 * may send something, so that a plan can be made without sending, and says nothing of what is looked for only when a
 * target does not refuse what it should.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StepCost {
    /** POSTs. */
    int writes() default 0;

    /** GETs of chats. */
    int chatReads() default 0;

    /** GETs of members and apps. */
    int otherReads() default 0;

    /** Operations that are followed to their end. */
    int operations() default 0;

    /** Whether a run sends it once, however many scenarios have the same sentence. */
    boolean oncePerRun() default false;
}
