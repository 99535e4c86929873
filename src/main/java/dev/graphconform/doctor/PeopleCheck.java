package dev.graphconform.doctor;

import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether the people are who the target file says they are, as the directory knows them. */
final class PeopleCheck {
    private final Diagnosis diagnosis;
    private final Target target;
    private final DirectoryLookup directoryLookup;
    private final SkippedLookups skippedLookups;

    PeopleCheck(Diagnosis diagnosis, Target target, LookupClient lookupClient, FetchedToken asking) {
        this.diagnosis = diagnosis;
        this.target = target;
        this.directoryLookup = new DirectoryLookup(lookupClient, asking);
        this.skippedLookups = new SkippedLookups(GraphOperation.GET_USER, asking);
    }

    void examine(Optional<HomeTenant> tenant) {
        Map<Person, LookupResult> found = new LinkedHashMap<>();
        target.people().values().stream()
                .filter(person -> person.persona() != Persona.PARTNER && !diagnosis.hasFaultAt(key(person)))
                .forEach(person -> found.put(person, directoryLookup.find(person.id())));
        if (found.size() > 1 && found.values().stream().allMatch(DirectoryLookup::isNobody)) {
            nobody(found.size());
            return;
        }
        PersonCheck exam = new PersonCheck(diagnosis, directoryLookup, skippedLookups);
        found.forEach((person, lookupResult) -> exam.examine(person, key(person), lookupResult));
        Optional.ofNullable(target.people().get(Persona.PARTNER))
                .ifPresent(partner -> new PartnerCheck(diagnosis, target, directoryLookup, skippedLookups)
                        .examine(partner, key(partner), tenant));
        skippedLookups.tell(diagnosis);
    }

    /** Not one of them is there: one cause, and on a mock perhaps not theirs. */
    private void nobody(int people) {
        if (target.cloud().isEmpty()) {
            diagnosis.notChecked(
                    "people", "the target answers 404 for each of them; it seems not to serve GET /users/{id}");
        } else {
            diagnosis.fault(
                    "people",
                    "none of these " + people
                            + " people is in the directory; the file and the tokens belong to different tenants:"
                            + " correct one of them");
        }
    }

    static String key(Person person) {
        return "people." + person.persona().key();
    }
}
