package dev.graphconform.doctor;

import dev.graphconform.target.Part;
import dev.graphconform.target.Person;
import dev.graphconform.target.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether the people are who the target file says they are, as the directory knows them. */
final class PeopleExam {
    private final Chart chart;
    private final Target target;
    private final Directory directory;
    private final Unchecked unchecked;

    PeopleExam(Chart chart, Target target, Lookups lookups, HeldToken asking) {
        this.chart = chart;
        this.target = target;
        this.directory = new Directory(lookups, asking);
        this.unchecked = new Unchecked(Call.GET_USER, asking);
    }

    void examine(Optional<OwnTenant> tenant) {
        Map<Person, Lookup> found = new LinkedHashMap<>();
        target.people().values().stream()
                .filter(person -> person.part() != Part.PARTNER && !chart.hasFaultAt(key(person)))
                .forEach(person -> found.put(person, directory.find(person.id())));
        if (found.size() > 1 && found.values().stream().allMatch(Directory::isNobody)) {
            nobody(found.size());
            return;
        }
        PersonExam exam = new PersonExam(chart, directory, unchecked);
        found.forEach((person, lookup) -> exam.examine(person, key(person), lookup));
        Optional.ofNullable(target.people().get(Part.PARTNER))
                .ifPresent(partner -> new PartnerExam(chart, target, directory, unchecked).examine(partner, key(partner), tenant));
        unchecked.tell(chart);
    }

    /** Not one of them is there: one cause, and on a mock perhaps not theirs. */
    private void nobody(int people) {
        if (target.cloud().isEmpty()) {
            chart.notChecked("people", "the target answers 404 for each of them; it seems not to serve GET /users/{id}");
        } else {
            chart.fault("people", "none of these " + people + " people is in the directory; the file and the tokens belong to different tenants:"
                    + " correct one of them");
        }
    }

    static String key(Person person) {
        return "people." + person.part().key();
    }
}
