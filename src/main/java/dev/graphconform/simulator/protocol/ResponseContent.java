package dev.graphconform.simulator.protocol;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of an answer. */
public sealed interface ResponseContent {

    /** The bytes to send. */
    byte[] bytes();

    /** No body at all. */
    record Empty() implements ResponseContent {
        @Override
        public byte[] bytes() {
            return new byte[0];
        }
    }

    /**
     * A JSON object.
     *
     * @param tree the object; whoever changes it changes a copy
     */
    record Json(ObjectNode tree) implements ResponseContent {
        private static final JsonMapper WRITER = new JsonMapper();

        @Override
        public byte[] bytes() {
            return WRITER.writeValueAsBytes(tree);
        }
    }

    /**
     * Anything else.
     *
     * @param text the text, sent as UTF-8
     */
    record Text(String text) implements ResponseContent {
        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
