package dev.graphconform.doctor;

import dev.graphconform.doctor.DirectoryLookup.DirectoryEntry;
import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import java.util.Optional;

/** One person of the own tenant: is there, member or guest as the part wants, and found by sign-in name too. */
final class PersonCheck {
    /** The form that the sign-in names of guests commonly have. */
    private static final String GUEST_MARK = "#EXT#";

    private final Diagnosis diagnosis;
    private final DirectoryLookup directoryLookup;
    private final SkippedLookups skippedLookups;

    PersonCheck(Diagnosis diagnosis, DirectoryLookup directoryLookup, SkippedLookups skippedLookups) {
        this.diagnosis = diagnosis;
        this.directoryLookup = directoryLookup;
        this.skippedLookups = skippedLookups;
    }

    void examine(Person person, String key, LookupResult byId) {
        Optional<DirectoryEntry> directoryEntry = DirectoryLookup.directoryEntry(byId);
        if (directoryEntry.isEmpty() && DirectoryLookup.isNobody(byId)) {
            absent(person, key);
        } else if (directoryEntry.isEmpty()) {
            skippedLookups.add(key, byId);
        } else {
            present(person, key, directoryEntry.get());
        }
    }

    private void absent(Person person, String key) {
        Optional<DirectoryEntry> named =
                person.userPrincipalName().flatMap(name -> DirectoryLookup.directoryEntry(directoryLookup.find(name)));
        diagnosis.fault(
                key + ".id",
                "nobody in the directory has this id; "
                        + named.map(directoryEntry -> person.userPrincipalName().get() + " has " + directoryEntry.id()
                                        + ": write that")
                                .orElse("correct it, or take the person out"));
    }

    private void present(Person person, String key, DirectoryEntry directoryEntry) {
        type(person, key, directoryEntry);
        person.userPrincipalName().ifPresent(name -> name(name, key + ".userPrincipalName", directoryEntry));
        if (!diagnosis.hasTroubleAt(key)) {
            String what = directoryEntry.type().isEmpty()
                    ? "is in the directory"
                    : "is in the directory as a " + (isGuest(directoryEntry) ? "guest" : "member");
            diagnosis.ok(
                    key,
                    what
                            + person.userPrincipalName()
                                    .map(name -> "; the sign-in name is of the same person")
                                    .orElse(""));
        }
    }

    private void type(Person person, String key, DirectoryEntry directoryEntry) {
        boolean guestWanted = person.persona() == Persona.GUEST;
        if (directoryEntry.type().isEmpty()) {
            if (!(guestWanted && directoryEntry.name().contains(GUEST_MARK))) {
                skippedLookups.add(
                        key,
                        "whether that is a member or a guest is not shown to this token (userType); User.Read.All "
                                + "would allow it");
            }
        } else if (guestWanted && !isGuest(directoryEntry)) {
            diagnosis.fault(
                    key,
                    directoryEntry.phrase() + " is a member of the tenant, not a guest (userType "
                            + directoryEntry.type() + "); name a guest, or take " + key + " out");
        } else if (!guestWanted && isGuest(directoryEntry)) {
            diagnosis.fault(
                    key,
                    directoryEntry.phrase() + " is a guest of the tenant, not a member (userType "
                            + directoryEntry.type() + "); name a member here, a guest" + " under people.guest");
        }
    }

    private static boolean isGuest(DirectoryEntry directoryEntry) {
        return directoryEntry.type().equalsIgnoreCase("Guest");
    }

    private void name(String name, String key, DirectoryEntry directoryEntry) {
        LookupResult byName = directoryLookup.find(name);
        Optional<DirectoryEntry> named = DirectoryLookup.directoryEntry(byName);
        if (named.isPresent() && !named.get().id().equalsIgnoreCase(directoryEntry.id())) {
            diagnosis.fault(
                    key,
                    "this sign-in name and the id are of two people: the name has the id "
                            + named.get().id() + ", the id is of " + directoryEntry.phrase() + "; correct one of them");
        } else if (DirectoryLookup.isNobody(byName)) {
            diagnosis.fault(
                    key,
                    "nobody in the directory has this sign-in name; the person with the id "
                            + (directoryEntry.name().isEmpty()
                                    ? "has another: write that"
                                    : "has " + directoryEntry.name() + ": write that"));
        } else if (named.isEmpty()) {
            skippedLookups.add(key, byName);
        } else if (!named.get().name().isEmpty()
                && !named.get().name().equals(name)
                && named.get().name().equalsIgnoreCase(name)) {
            diagnosis.warning(
                    key,
                    "the directory writes " + named.get().name()
                            + "; Graph has been seen to miss people by another letter case: write it so");
        }
    }
}
