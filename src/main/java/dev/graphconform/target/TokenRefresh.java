package dev.graphconform.target;

/** Whether another token comes when the time of one is over. */
public enum TokenRefresh {
    /** It stays as it is, as in an environment variable. */
    NEVER,
    /** If somebody else keeps its file fresh. */
    BY_OTHERS,
    /** The kit asks for another one. */
    BY_THE_KIT
}
