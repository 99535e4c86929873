package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.protocol.WordSuggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All deviations and liberties that a simulator can take. */
public final class Deviations {

    private static final List<Deviation> ALL = Stream.of(
                    ChatDeviations.all(),
                    AuthorizationDeviations.all(),
                    BodyDeviations.all(),
                    TopicDeviations.all(),
                    ChatTypeDeviations.all(),
                    MemberListDeviations.all(),
                    RosterDeviations.all(),
                    MemberDeviations.all(),
                    RoleDeviations.all(),
                    ReuseDeviations.all(),
                    TimeDeviations.all(),
                    AppDeviations.all(),
                    OperationDeviations.all(),
                    OperationFormDeviations.all(),
                    ReadingDeviations.all(),
                    ErrorAndTracingDeviations.all(),
                    SweepDeviations.all(),
                    ExampleDeviations.all(),
                    StubDeviations.all(),
                    BodyLiberties.all(),
                    HeaderLiberties.all(),
                    RefusalLiberties.all(),
                    ValueLiberties.all(),
                    PaceLiberties.all())
            .flatMap(List::stream)
            .toList();

    private Deviations() {}

    /** All of them, deviations by topic first, liberties last. */
    public static List<Deviation> all() {
        return ALL;
    }

    /**
     * The deviations with these ids.
     *
     * @throws IllegalArgumentException when there is none with one of the ids; the message names a near one
     */
    public static List<Deviation> byIds(List<String> ids) {
        Map<String, Deviation> known = new LinkedHashMap<>();
        ALL.forEach(deviation -> known.put(deviation.id(), deviation));
        return ids.stream()
                .map(id -> Optional.ofNullable(known.get(id))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no deviation \"" + id + "\"." + question(id, known.keySet()))))
                .toList();
    }

    private static String question(String id, Set<String> known) {
        return WordSuggestion.near(id, known)
                .map(near -> " Did you mean \"" + near + "\"?")
                .orElse("");
    }
}
