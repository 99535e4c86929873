package dev.graphconform.judgement;

import dev.graphconform.judgement.GraphAddress.GraphResource;
import dev.graphconform.recording.RecordedExchange;
import dev.graphconform.target.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The recorded exchanges in the order of time, each once, with the create requests among them read. */
final class ChatTraffic {
    /** As long a chat may take to become visible where no target file says otherwise. */
    private static final Duration VISIBILITY = Duration.ofSeconds(30);

    private final List<GraphExchange> exchanges;
    private final List<RecordedCreation> creations;
    private final RecordedPeople people;
    private final RecordingHabits habits;
    private final Optional<Target> target;
    private final Map<String, String> tenants = new HashMap<>();

    ChatTraffic(List<RecordedExchange> recorded, Optional<Target> target) {
        Set<String> seen = new HashSet<>();
        this.target = target;
        exchanges = recorded.stream()
                .flatMap(each ->
                        GraphAddress.of(each.exchange().uri())
                                .map(address -> new GraphExchange(each, address))
                                .stream())
                .filter(each -> each.copyKey().map(seen::add).orElse(true))
                .toList();
        habits = new RecordingHabits(exchanges);
        people = new RecordedPeople(target, exchanges);
        RequestReader reader = new RequestReader(people, habits);
        creations = exchanges.stream()
                .filter(GraphExchange::isPost)
                .filter(each -> each.address().resource() == GraphResource.CHATS
                        || each.address().resource() == GraphResource.OWN_CHATS)
                .map(each -> new RecordedCreation(each, reader.read(each)))
                .toList();
        creations.forEach(each ->
                shownTenant(each.exchange()).ifPresent(tenant -> tenants.putIfAbsent(sender(each.exchange()), tenant)));
    }

    List<GraphExchange> exchanges() {
        return exchanges;
    }

    List<RecordedCreation> creations() {
        return creations;
    }

    RecordedPeople people() {
        return people;
    }

    RecordingHabits habits() {
        return habits;
    }

    Optional<Target> target() {
        return target;
    }

    /**
     * How late a read has to come so that what it does not show is no longer on its way: half of the time that a
     * service may take to show a new chat, for whoever polls at growing intervals looks for the last time in its second
     * half.
     */
    Duration patience() {
        return target.map(named -> named.pacing().visibilityBudget())
                .orElse(VISIBILITY)
                .dividedBy(2);
    }

    /** Whether an allowed request of this version of the service was accepted. */
    boolean accepts(GraphExchange like) {
        return creations.stream()
                .filter(RecordedCreation::acceptedAsAllowed)
                .anyMatch(each -> each.exchange().sameVersion(like));
    }

    /** An accepted request of the same token, or of any token, beside which a refusal says something. */
    Optional<RecordedCreation> acceptedTwin(RecordedCreation refused, boolean ofAnyToken) {
        Optional<String> principal = refused.exchange().exchange().principal();
        return creations.stream()
                .filter(RecordedCreation::acceptedAsAllowed)
                .filter(twin -> twin.exchange().address().resource() == GraphResource.CHATS)
                .filter(twin -> twin.exchange().sameVersion(refused.exchange()))
                .filter(twin -> ofAnyToken
                        || principal.isPresent()
                                && twin.exchange().exchange().principal().equals(principal))
                .findFirst();
    }

    /** The service and, as far as answers to the same token show it, the tenant that a request was for. */
    String tenant(GraphExchange exchange) {
        String tenant = shownTenant(exchange).orElseGet(() -> tenants.getOrDefault(sender(exchange), ""));
        return exchange.service() + " " + tenant + " ";
    }

    private static Optional<String> shownTenant(GraphExchange exchange) {
        return exchange.response().text("tenantId").map(id -> id.toLowerCase(Locale.ROOT));
    }

    private static String sender(GraphExchange exchange) {
        return exchange.service() + " " + exchange.exchange().principal().orElse("");
    }

    /** Under which a chat is known in a service; letter case inside ids is free. */
    static String chatKey(GraphExchange exchange, String chatId) {
        return exchange.service() + " " + chatId.toLowerCase(Locale.ROOT);
    }
}
