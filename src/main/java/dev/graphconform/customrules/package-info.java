/**
 * A team's custom rules: the folder with their catalogue and features, read and checked before any request is sent.
 * They are written with the kit's steps and never count in the verdict on the documentation page.
 *
 * <p>Start with {@link dev.graphconform.customrules.CustomRules}. Uses {@code catalogue} and {@code config}.
 */
package dev.graphconform.customrules;
