package dev.graphconform.simulator.chats;

/** The states of an operation that the simulator goes through (teamsAsyncOperationStatus). */
public enum OperationStatus {
    NOT_STARTED("notStarted"),
    IN_PROGRESS("inProgress"),
    SUCCEEDED("succeeded");

    private final String word;

    OperationStatus(String word) {
        this.word = word;
    }

    /** The state as Graph spells it. */
    public String word() {
        return word;
    }
}
