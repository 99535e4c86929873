package dev.graphconform.documentation.drift;

/**
 * A value of an example that is another one, new, or gone.
 *
 * @param message the message that holds it: {@code request}, {@code answer}, {@code answer 2}, ...
 * @param at its place in the message: a JSON pointer, the name of a header, or empty for the first line
 * @param was its older value; empty when it is new
 * @param is its newer value; empty when it is gone
 */
public record ValueChange(String message, String at, String was, String is) {
    private static final int MOST_SHOWN = 120;

    /** The place of the text of a body that is no JSON. */
    private static final String TEXT = "/";

    /** Whether it is a value of the body. */
    public boolean isInBody() {
        return at.startsWith("/");
    }

    /** The name of the property or the header; empty for the first line. */
    String name() {
        String pointer = at.replaceAll("(?:/\\d+)+$", "");
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** The change in words. */
    String words() {
        String where = message + (at.isEmpty() ? "" : (isInBody() ? " `" : " header `") + at + "`");
        if (was.isEmpty()) {
            return where + " is new: `" + shortened(is, was) + "`";
        }
        return is.isEmpty()
                ? where + " is gone, was `" + shortened(was, is) + "`"
                : where + " is `" + shortened(is, was) + "`, was `" + shortened(was, is) + "`";
    }

    /** The first line that the other has not, where a text has several, and not too much of it. */
    private String shortened(String text, String other) {
        String shown = !at.equals(TEXT)
                ? text
                : text.lines()
                        .filter(line -> other.lines().noneMatch(line::equals))
                        .findFirst()
                        .orElse(text);
        return shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN) + ".." : shown;
    }
}
