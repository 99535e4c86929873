package dev.graphconform.request;

import java.util.function.UnaryOperator;

/** What can be wrong with the text of a request whose content is right, by the names that features use. */
public enum TextDefect {
    CUT_SHORT("cut short", text -> text.substring(0, text.length() - 1)),
    COMMA("given a comma too many", text -> text.substring(0, text.length() - 1) + ",}"),
    SINGLE_QUOTES("written with single quotes", text -> text.replace("\"chatType\"", "'chatType'")),
    MORE_TEXT("followed by more text", text -> text + " more"),
    COMMENT("preceded by a comment", text -> "/* a chat */ " + text),
    IN_A_LIST("put in a list", text -> "[" + text + "]"),
    IN_A_STRING("put in quotes", text -> "\"" + text.replace("\"", "\\\"") + "\"");

    private final String phrase;
    private final UnaryOperator<String> defect;

    TextDefect(String phrase, UnaryOperator<String> defect) {
        this.phrase = phrase;
        this.defect = defect;
    }

    /** How features call it. */
    public String phrase() {
        return phrase;
    }

    /** Spoils the request in this way. */
    public void apply(ChatDraft draft) {
        draft.spoil(defect);
    }
}
