package dev.graphconform.documentation.page;

/** What was given is no page that can be read; the message is one sentence for the person who gave it. */
public final class UnusablePage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that says which file, what is wrong, and what to do. */
    public UnusablePage(String message) {
        super(message);
    }

    /** A fault with its cause. */
    public UnusablePage(String message, Throwable cause) {
        super(message, cause);
    }
}
