package dev.graphconform.check;

/**
 * A value of an answer that is another than the one that the page prints.
 *
 * @param where its place: a JSON pointer, a header, the body
 * @param printed what the page prints, with the target's values in the place of the page's
 * @param answered what came
 */
public record ValueDifference(String where, String printed, String answered) {
    private static final String MARK = "values: ";
    private static final int LONGEST = 200;

    /** What a scenario notes of it where it is not judged. */
    public String note() {
        return MARK + where + " is " + shortened(answered) + ", printed " + shortened(printed);
    }

    /** Whether a scenario's note tells such a difference. */
    public static boolean isNote(String note) {
        return note.startsWith(MARK);
    }

    /** What a note tells, without the mark of its kind. */
    public static String told(String note) {
        return note.substring(MARK.length());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " .." : text;
    }
}
