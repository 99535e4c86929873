package dev.graphconform.doctor;

import dev.graphconform.doctor.Directory.Entry;
import dev.graphconform.target.Part;
import dev.graphconform.target.Person;
import java.util.Optional;

/** One person of the own tenant: is there, member or guest as the part wants, and found by sign-in name too. */
final class PersonExam {
    /** The form that the sign-in names of guests commonly have. */
    private static final String GUEST_MARK = "#EXT#";

    private final Chart chart;
    private final Directory directory;
    private final Unchecked unchecked;

    PersonExam(Chart chart, Directory directory, Unchecked unchecked) {
        this.chart = chart;
        this.directory = directory;
        this.unchecked = unchecked;
    }

    void examine(Person person, String key, Lookup byId) {
        Optional<Entry> entry = Directory.entry(byId);
        if (entry.isEmpty() && Directory.isNobody(byId)) {
            absent(person, key);
        } else if (entry.isEmpty()) {
            unchecked.add(key, byId);
        } else {
            present(person, key, entry.get());
        }
    }

    private void absent(Person person, String key) {
        Optional<Entry> named = person.userPrincipalName().flatMap(name -> Directory.entry(directory.find(name)));
        chart.fault(key + ".id", "nobody in the directory has this id; "
                + named.map(entry -> person.userPrincipalName().get() + " has " + entry.id() + ": write that")
                        .orElse("correct it, or take the person out"));
    }

    private void present(Person person, String key, Entry entry) {
        type(person, key, entry);
        person.userPrincipalName().ifPresent(name -> name(name, key + ".userPrincipalName", entry));
        if (!chart.hasTroubleAt(key)) {
            String what = entry.type().isEmpty() ? "is in the directory" : "is in the directory as a " + (isGuest(entry) ? "guest" : "member");
            chart.ok(key, what + person.userPrincipalName().map(name -> "; the sign-in name is of the same person").orElse(""));
        }
    }

    private void type(Person person, String key, Entry entry) {
        boolean guestWanted = person.part() == Part.GUEST;
        if (entry.type().isEmpty()) {
            if (!(guestWanted && entry.name().contains(GUEST_MARK))) {
                unchecked.add(key, "whether that is a member or a guest is not shown to this token (userType); User.Read.All would allow it");
            }
        } else if (guestWanted && !isGuest(entry)) {
            chart.fault(key, entry.phrase() + " is a member of the tenant, not a guest (userType " + entry.type() + "); name a guest, or take "
                    + key + " out");
        } else if (!guestWanted && isGuest(entry)) {
            chart.fault(key, entry.phrase() + " is a guest of the tenant, not a member (userType " + entry.type() + "); name a member here, a guest"
                    + " under people.guest");
        }
    }

    private static boolean isGuest(Entry entry) {
        return entry.type().equalsIgnoreCase("Guest");
    }

    private void name(String name, String key, Entry entry) {
        Lookup byName = directory.find(name);
        Optional<Entry> named = Directory.entry(byName);
        if (named.isPresent() && !named.get().id().equalsIgnoreCase(entry.id())) {
            chart.fault(key, "this sign-in name and the id are of two people: the name has the id " + named.get().id() + ", the id is of "
                    + entry.phrase() + "; correct one of them");
        } else if (Directory.isNobody(byName)) {
            chart.fault(key, "nobody in the directory has this sign-in name; the person with the id "
                    + (entry.name().isEmpty() ? "has another: write that" : "has " + entry.name() + ": write that"));
        } else if (named.isEmpty()) {
            unchecked.add(key, byName);
        } else if (!named.get().name().isEmpty() && !named.get().name().equals(name) && named.get().name().equalsIgnoreCase(name)) {
            chart.warning(key, "the directory writes " + named.get().name() + "; Graph has been seen to miss people by another letter case: write it so");
        }
    }
}
