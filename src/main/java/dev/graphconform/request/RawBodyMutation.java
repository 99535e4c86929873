package dev.graphconform.request;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** What can be wrong with the text of a request whose content is right, by the names that features use. */
public enum RawBodyMutation {
    CUT_SHORT("cut short", text -> text.substring(0, text.length() - 1)),
    COMMA("given a comma too many", text -> text.substring(0, text.length() - 1) + ",}"),
    SINGLE_QUOTES("written with single quotes", text -> text.replace("\"chatType\"", "'chatType'")),
    UNQUOTED_NAME("written with a name unquoted", text -> text.replace("\"chatType\"", "chatType")),
    MORE_TEXT("followed by more text", text -> text + " more"),
    COMMENT("preceded by a comment", text -> "/* a chat */ " + text),
    IN_A_LIST("put in a list", text -> "[" + text + "]"),
    IN_A_STRING("put in quotes", text -> "\"" + text.replace("\"", "\\\"") + "\""),
    CAPITAL_NAME(
            "written with a capital letter in a property name", text -> text.replace("\"chatType\"", "\"ChatType\"")),
    NAME_TWICE("given a property twice", text -> text.replaceFirst("\\{", "{\"topic\":\"Lunch\",\"topic\":\"Lunch\",")),
    HALF_CHARACTER(
            "given a topic with a lone surrogate", text -> text.replaceFirst("\\{", "{\"topic\":\"half \\\\ud83d\",")),
    PADDED("followed by 1,000,000 blanks", text -> text + " ".repeat(1_000_000)),
    /** Each letter is sent as one byte, so that the last of the topic is no UTF-8. */
    LATIN("written in Latin-1", text -> text.replaceFirst("\\{", "{\"topic\":\"Café\","), StandardCharsets.ISO_8859_1);

    private final String phrase;
    private final UnaryOperator<String> defect;
    private final Charset charset;

    RawBodyMutation(String phrase, UnaryOperator<String> defect) {
        this(phrase, defect, StandardCharsets.UTF_8);
    }

    RawBodyMutation(String phrase, UnaryOperator<String> defect, Charset charset) {
        this.phrase = phrase;
        this.defect = defect;
        this.charset = charset;
    }

    /** How features call it. */
    public String phrase() {
        return phrase;
    }

    /** Spoils the request in this way. */
    public void apply(ChatRequestBuilder draft) {
        draft.mutateText(defect, charset);
    }
}
