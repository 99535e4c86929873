package dev.graphconform.request;

/**
 * Topics that ask many questions at once, of at most 250 characters and without a colon; by their names in features.
 */
public enum LongTopic {
    /** Letters that stores like to compose, to drop or to count wrongly: 198 characters, 403 bytes. */
    SCRIPTS(
            "many scripts",
            "Café à Zürich, señor, Cafe\u0301 society, \uFB01ne Ｔｅａｍ, إطلاق المشروع, Launch \u200F(שלום) now, "
                    + "Family 👨\u200D👩\u200D👧\u200D👦 and flag 🇨🇭, We ❤\uFE0F launches, "
                    + "项目启动".repeat(18)),
    /** What stores, URLs, templates and pages like to change, blanks at each end and between: 250 characters. */
    SIGNS(
            "many signs",
            " O'Brien's launch, <b>R&D</b> &amp; more, 100% + 5% = a?b=c#d/e, {0} ${x} %s %1$s, 50%25 off, %41 and +, "
                    + "The \"big\" launch, C\\temp\\new, " + "all work and no play and ".repeat(3)
                    + "no work all play, Launch  of  the  café ");

    private final String phrase;
    private final String text;

    LongTopic(String phrase, String text) {
        this.phrase = phrase;
        this.text = text;
    }

    /** How features call it. */
    public String phrase() {
        return phrase;
    }

    /** The topic itself. */
    public String text() {
        return text;
    }
}
