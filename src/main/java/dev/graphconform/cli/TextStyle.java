package dev.graphconform.cli;

/** How a word is meant; shown as a colour where the terminal can. */
enum TextStyle {
    GOOD("32"),
    BAD("31"),
    DOUBT("33"),
    STRONG("1"),
    FAINT("2");

    private final String code;

    TextStyle(String code) {
        this.code = code;
    }

    String paint(String text) {
        return "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
