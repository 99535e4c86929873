package dev.graphconform.simulator;

/** The kinds of tokens that a simulated tenant issues; all delegated ones but the last two belong to the initiator. */
public enum SimulatedTokenKind {
    /** Creates chats and reads everything back. */
    DEFAULT,
    /** Holds only {@code Chat.Create}. */
    LEAST_PRIVILEGE,
    /** Holds only {@code Chat.ReadWrite}. */
    HIGHER_PRIVILEGE,
    /** Delegated, without a permission to create chats. */
    WITHOUT_PERMISSION,
    /** An app on its own with {@code Chat.Create}. */
    APPLICATION,
    /** An app on its own without a permission to create chats. */
    APPLICATION_WITHOUT_PERMISSION,
    /** Like the default, but its time is over. */
    EXPIRED,
    /** Reads chats, members, apps and operations, and creates nothing. */
    READER,
    /** A personal Microsoft account. */
    PERSONAL,
    /** An administrator who may delete chats. */
    CLEANER
}
