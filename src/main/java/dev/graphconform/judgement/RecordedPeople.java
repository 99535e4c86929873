package dev.graphconform.judgement;

import dev.graphconform.request.ListedMember;
import dev.graphconform.target.Person;
import dev.graphconform.target.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Who is who in the recordings: by the target file, where there is one, and by lists of members that show an address
 * beside an id. Others are called by the id or address that a request names them by.
 */
final class RecordedPeople {
    private final List<Person> known;
    private final Map<String, String> ids = new HashMap<>();

    RecordedPeople(Optional<Target> target, List<GraphExchange> exchanges) {
        known = target.map(named -> List.copyOf(named.people().values())).orElse(List.of());
        exchanges.stream()
                .filter(each -> each.address().resource() == GraphAddress.GraphResource.MEMBERS)
                .flatMap(each -> each.response().json().path("value").valueStream())
                .forEach(this::learn);
        known.forEach(person -> addresses(person).forEach(address -> ids.put(lower(address), lower(person.id()))));
    }

    private void learn(JsonNode member) {
        String id = member.path("userId").asString("");
        String address = member.path("email").asString("");
        if (!id.isEmpty() && !address.isEmpty()) {
            ids.putIfAbsent(lower(address), lower(id));
        }
    }

    /**
     * By what a member is told from others: the id, where it is told; a key in a tenant is another person than without.
     */
    String identity(RecordedMember member) {
        return person(member)
                .map(person -> lower(person.id()))
                .orElseGet(() -> id(member.key())
                        + member.tenant().map(tenant -> " in " + lower(tenant)).orElse(""));
    }

    /** Whether it is told which id a member stands for. */
    boolean identified(RecordedMember member) {
        return person(member).isPresent()
                || member.tenant().isEmpty() && (!member.byName() || ids.containsKey(lower(member.key())));
    }

    /** The person of the target file. */
    Optional<Person> person(RecordedMember member) {
        String id = id(member.key());
        return known.stream()
                .filter(person -> lower(person.id()).equals(id))
                .filter(person -> member.tenant()
                        .map(RecordedPeople::lower)
                        .equals(person.tenantId().map(RecordedPeople::lower)))
                .findFirst();
    }

    /** What messages call a person; whoever writes them for others puts a pseudonym in its place. */
    String phrase(RecordedMember member) {
        return person(member).map(person -> person.persona().phrase()).orElseGet(member::key);
    }

    /** A member of a request, for the checks of what is read back. */
    ListedMember listed(RecordedMember member) {
        Stream<String> named = member.byName() ? Stream.of(member.key()) : Stream.empty();
        Stream<String> told = person(member).map(RecordedPeople::addresses).orElse(Stream.empty());
        return new ListedMember(
                phrase(member),
                person(member).map(Person::id).orElseGet(() -> id(member.key())),
                Stream.concat(named, told).distinct().toList(),
                member.roles().stream().findFirst().orElse(""));
    }

    /** A person of the target file, whatever the role. */
    ListedMember listed(Person person) {
        return new ListedMember(
                person.persona().phrase(), person.id(), addresses(person).toList(), "");
    }

    private static Stream<String> addresses(Person person) {
        return Stream.of(person.userPrincipalName(), person.mail()).flatMap(Optional::stream);
    }

    private String id(String key) {
        return ids.getOrDefault(lower(key), lower(key));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
