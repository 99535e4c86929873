package dev.graphconform.request;

/** A property of a create request that rules take away or change. */
public enum RequestProperty {
    CHAT_TYPE("chatType", "chat type"),
    MEMBERS("members", "members"),
    TOPIC("topic", "topic");

    private final String property;
    private final String phrase;

    RequestProperty(String property, String phrase) {
        this.property = property;
        this.phrase = phrase;
    }

    /** How features call it. */
    public String phrase() {
        return phrase;
    }

    String property() {
        return property;
    }
}
