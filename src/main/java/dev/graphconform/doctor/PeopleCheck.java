package dev.graphconform.doctor;

import dev.graphconform.doctor.LookupResult.DirectoryEntry;
import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that the people of the target file are in the directory as the file says, and that the partner is not. */
final class PeopleCheck {
    private final Diagnosis diagnosis;
    private final Target target;
    private final LookupClient lookupClient;
    private final FetchedToken token;
    private final SkippedLookups skippedLookups;

    PeopleCheck(Diagnosis diagnosis, Target target, LookupClient lookupClient, FetchedToken token) {
        this.diagnosis = diagnosis;
        this.target = target;
        this.lookupClient = lookupClient;
        this.token = token;
        this.skippedLookups = new SkippedLookups(GraphOperation.GET_USER, token);
    }

    /** Checks all people; the home tenant is empty when it is not known. */
    void examine(Optional<HomeTenant> homeTenant) {
        Map<Person, LookupResult> found = new LinkedHashMap<>();
        target.people().values().stream()
                .filter(person -> person.persona() != Persona.PARTNER && !diagnosis.hasFaultAt(key(person)))
                .forEach(person -> found.put(person, find(person.id())));
        boolean none = found.values().stream().allMatch(LookupResult::isNotFound);
        if (!found.isEmpty() && none && (found.size() > 1 || target.cloud().isEmpty())) {
            noneFound(found.size());
            return;
        }
        PersonCheck personCheck = new PersonCheck(diagnosis, this::find, skippedLookups);
        found.forEach((person, byId) -> personCheck.examine(person, key(person), byId));
        Optional.ofNullable(target.people().get(Persona.PARTNER))
                .ifPresent(partner -> checkPartner(partner, key(partner), homeTenant));
        skippedLookups.report(diagnosis);
    }

    private LookupResult find(String idOrName) {
        return lookupClient.findUser(token.credential(), idOrName);
    }

    /** One cause for all of them; a mock may simply not implement the request. */
    private void noneFound(int people) {
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

    /** Whether the person of another tenant really is of another one, as far as can be seen from this one. */
    private void checkPartner(Person partner, String key, Optional<HomeTenant> home) {
        String tenant = partner.tenantId().orElse("");
        if (home.filter(known -> known.is(tenant)).isPresent()) {
            diagnosis.fault(
                    key + ".tenantId",
                    "this is the own tenant (the one of the tokens" + home.get().source()
                            + "), so the partner is no partner;"
                            + " name a person of another tenant, with that one's id");
            return;
        }
        LookupResult byId = find(partner.id());
        Optional<DirectoryEntry> entry = byId.directoryEntry();
        if (entry.isPresent()) {
            diagnosis.fault(
                    key + ".id",
                    "the own directory has this id (" + entry.get().phrase()
                            + "); write the id that the partner has in their own"
                            + " tenant. A guest goes under people.guest");
            return;
        }
        if (!byId.isNotFound()) {
            skippedLookups.add(key, byId);
        }
        if (home.isEmpty()) {
            diagnosis.notChecked(
                    key + ".tenantId", "whether this is another tenant: neither target nor tokens name the own one");
        }
        if (target.cloud().isPresent() && partner.mail().isEmpty()) {
            diagnosis.warning(
                    key,
                    "has no mail; the real service has been seen to find people of other tenants by their mail "
                            + "only: add it");
        }
        if (!diagnosis.hasTroubleAt(key) && byId.isNotFound()) {
            diagnosis.ok(
                    key,
                    "is of another tenant, and not in the own directory; whether that tenant knows them cannot be "
                            + "seen from here");
        }
    }

    private static String key(Person person) {
        return "people." + person.persona().key();
    }

    /**
     * The tenant under test.
     *
     * @param id its id
     * @param confirmed whether the target says so, not only a token
     */
    record HomeTenant(String id, boolean confirmed) {
        /** As the target reports it, else as the token claims; empty when neither does. */
        static Optional<HomeTenant> find(LookupClient lookupClient, List<AcceptedToken> accepted) {
            Optional<FetchedToken> token = AcceptedToken.first(accepted);
            Optional<HomeTenant> reported = token.flatMap(with -> lookupClient
                            .with(with.credential(), "/organization?$select=id")
                            .answered())
                    .map(response -> response.body().path("value").path(0).path("id"))
                    .filter(id -> id.isString())
                    .map(id -> new HomeTenant(id.asString(), true));
            return reported.or(() -> token.flatMap(FetchedToken::tenantId).map(id -> new HomeTenant(id, false)));
        }

        boolean is(String otherId) {
            return id.equalsIgnoreCase(otherId);
        }

        /** What messages add when the id is a claim. */
        String source() {
            return confirmed ? "" : ", " + FetchedToken.BY_ITS_CLAIMS;
        }
    }
}
