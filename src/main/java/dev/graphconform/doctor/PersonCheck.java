package dev.graphconform.doctor;

import dev.graphconform.doctor.LookupResult.DirectoryEntry;
import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks one person of the tenant under test: is in the directory, as a member or guest as the target file says, and
 * has the sign-in name of the file.
 */
final class PersonCheck {
    /** The form that the sign-in names of guests commonly have. */
    private static final String GUEST_MARKER = "#EXT#";

    private final Diagnosis diagnosis;
    private final Function<String, LookupResult> findUser;
    private final SkippedLookups skippedLookups;

    /**
     * Checks people by these look-ups.
     *
     * @param findUser looks a user up by id or sign-in name
     */
    PersonCheck(Diagnosis diagnosis, Function<String, LookupResult> findUser, SkippedLookups skippedLookups) {
        this.diagnosis = diagnosis;
        this.findUser = findUser;
        this.skippedLookups = skippedLookups;
    }

    void examine(Person person, String key, LookupResult byId) {
        Optional<DirectoryEntry> entry = byId.directoryEntry();
        if (entry.isEmpty() && byId.isNotFound()) {
            reportAbsent(person, key);
        } else if (entry.isEmpty()) {
            skippedLookups.add(key, byId);
        } else if (!entry.get().id().equalsIgnoreCase(person.id()) && !isName(person.id())) {
            skippedLookups.add(
                    key,
                    "GET /users/{id} is answered with another person than the one that was asked for, so it tells"
                            + " nothing of who is there");
        } else {
            checkEntry(person, key, entry.get());
        }
    }

    /** A sign-in name finds a person too, whose id is another text. */
    private static boolean isName(String id) {
        return id.contains("@");
    }

    private void reportAbsent(Person person, String key) {
        Optional<DirectoryEntry> named =
                person.userPrincipalName().flatMap(name -> findUser.apply(name).directoryEntry());
        diagnosis.fault(
                key + ".id",
                "nobody in the directory has this id; "
                        + named.map(entry -> person.userPrincipalName().get() + " has " + entry.id() + ": write that")
                                .orElse("correct it, or take the person out"));
    }

    private void checkEntry(Person person, String key, DirectoryEntry entry) {
        checkType(person, key, entry);
        person.userPrincipalName().ifPresent(name -> checkName(name, key + ".userPrincipalName", entry));
        if (!diagnosis.hasTroubleAt(key)) {
            String what = entry.type().isEmpty()
                    ? "is in the directory"
                    : "is in the directory as a " + (isGuest(entry) ? "guest" : "member");
            diagnosis.ok(
                    key,
                    what
                            + person.userPrincipalName()
                                    .map(name -> "; the sign-in name is of the same person")
                                    .orElse(""));
        }
    }

    private void checkType(Person person, String key, DirectoryEntry entry) {
        boolean guestWanted = person.persona() == Persona.GUEST;
        if (entry.type().isEmpty()) {
            if (!(guestWanted && entry.name().contains(GUEST_MARKER))) {
                skippedLookups.add(
                        key,
                        "whether that is a member or a guest is not shown to this token (userType); User.Read.All "
                                + "would allow it");
            }
        } else if (guestWanted && !isGuest(entry)) {
            diagnosis.fault(
                    key,
                    entry.phrase() + " is a member of the tenant, not a guest (userType " + entry.type()
                            + "); name a guest, or take " + key + " out");
        } else if (!guestWanted && isGuest(entry)) {
            diagnosis.fault(
                    key,
                    entry.phrase() + " is a guest of the tenant, not a member (userType " + entry.type()
                            + "); name a member here, a guest" + " under people.guest");
        }
    }

    private static boolean isGuest(DirectoryEntry entry) {
        return entry.type().equalsIgnoreCase("Guest");
    }

    private void checkName(String name, String key, DirectoryEntry entry) {
        LookupResult byName = findUser.apply(name);
        Optional<DirectoryEntry> named = byName.directoryEntry();
        if (named.isPresent() && !named.get().id().equalsIgnoreCase(entry.id())) {
            diagnosis.fault(
                    key,
                    "this sign-in name and the id are of two people: the name has the id "
                            + named.get().id() + ", the id is of " + entry.phrase() + "; correct one of them");
        } else if (byName.isNotFound()) {
            diagnosis.fault(
                    key,
                    "nobody in the directory has this sign-in name; the person with the id "
                            + (entry.name().isEmpty()
                                    ? "has another: write that"
                                    : "has " + entry.name() + ": write that"));
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
