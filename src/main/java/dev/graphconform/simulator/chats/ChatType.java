package dev.graphconform.simulator.chats;

/** The two types of chat that Create chat makes. */
public enum ChatType {
    ONE_ON_ONE("oneOnOne"),
    GROUP("group");

    private final String word;

    ChatType(String word) {
        this.word = word;
    }

    /** The type as Graph spells it. */
    public String word() {
        return word;
    }
}
