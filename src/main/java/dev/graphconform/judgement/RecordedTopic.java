package dev.graphconform.judgement;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which topics a service has to take, and what recorders do to them. */
final class RecordedTopic {
    /** Update chat allows as many characters, and no colon. */
    private static final int LONGEST = 250;

    private static final List<Charset> MISTAKEN = List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));

    private RecordedTopic() {}

    /** Whether nothing about it is special; a character that stands for a lost one is the recorder's. */
    static boolean isUsual(String topic) {
        return !topic.isBlank()
                && topic.codePointCount(0, topic.length()) <= LONGEST
                && topic.codePoints()
                        .noneMatch(c -> c == ':'
                                || c == 0xFFFD
                                || Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.SURROGATE);
    }

    /** Recorders have been seen to take UTF-8 for another charset; that is no fault of the service. */
    static void readRightly(Response response, String sent) {
        String shown = response.text("topic").orElse(sent);
        byte[] bytes = sent.getBytes(StandardCharsets.UTF_8);
        if (!shown.equals(sent) && MISTAKEN.stream().anyMatch(charset -> shown.equals(new String(bytes, charset)))) {
            throw InconclusiveException.inconclusive(
                    "the topic came back as UTF-8 looks that is taken for another charset: whether the service did that"
                            + " or the recorder, the recording does not tell");
        }
    }
}
