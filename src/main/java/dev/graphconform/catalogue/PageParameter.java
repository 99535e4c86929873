package dev.graphconform.catalogue;

/**
 * Something that a page prints in its requests and that is another on each target, such as the id of a team.
 *
 * @param name its name, under which a target file gives its value
 * @param printed what the page prints for it: an id, or a placeholder such as {@code {team-id}}, with the collection
 *     before it ({@code teams/{id}}) where the page prints the same placeholder for several
 * @param description what it stands for, for people
 */
public record PageParameter(String name, String printed, String description) {
    /** Whether the page prints no value, so that nothing could be sent in its place. */
    public boolean placeholder() {
        return printed.matches("([^{<]*/)?[{<].*");
    }
}
