package dev.graphconform.schema;

/** The schemas that come with the kit. Each is one file and refers to no other. */
public enum SchemaName {
    /**
     * The body of a 201, and of a chat read back: {@code chat-post} of Graph's API reference, "Response" and the
     * printed answers of its examples.
     */
    CHAT("chat"),
    /** What the {@code Location} of a 202 answers: Graph's resource page {@code teamsasyncoperation}. */
    OPERATION("teams-async-operation"),
    /** The body of every refusal: Graph's concept page {@code errors}. */
    ERROR("error"),
    /** The body of a request: {@code chat-post} of Graph's API reference, "Request body" and its examples. */
    CREATE_CHAT_REQUEST("create-chat-request");

    private final String fileName;

    SchemaName(String stem) {
        this.fileName = stem + ".schema.json";
    }

    /** The place of the schema on the class path. */
    public String resource() {
        return "schemas/" + fileName;
    }

    /** The schema's {@code $id}; a name, not an address that anybody calls. */
    public String id() {
        return "https://graphconform.dev/schemas/" + fileName;
    }
}
