/**
 * Which rules a recorded exchange puts in question, and with which check of {@code dev.graphconform.check} each is
 * answered; runs nothing and sends nothing. What a recording cannot tell is not asked. Start reading at
 * {@link dev.graphconform.judgement.RuleQuestion}.
 */
package dev.graphconform.judgement;
