/**
 * Parses pages of Microsoft Graph's API reference from Markdown: sections, tables, callouts, examples, permissions. It
 * works for any page of the reference, not only for the one that the kit tests.
 *
 * <p>Start with {@link dev.graphconform.documentation.page.PageReader}, which returns a
 * {@link dev.graphconform.documentation.page.Page}. Uses {@code errors} only.
 */
package dev.graphconform.documentation.page;
