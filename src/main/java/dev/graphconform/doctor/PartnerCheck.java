package dev.graphconform.doctor;

import dev.graphconform.doctor.DirectoryLookup.DirectoryEntry;
import dev.graphconform.target.Person;
import dev.graphconform.target.Target;
import java.util.Optional;

/** The person of another tenant: really of another one, as far as can be seen from here. */
final class PartnerCheck {
    private final Diagnosis diagnosis;
    private final Target target;
    private final DirectoryLookup directoryLookup;
    private final SkippedLookups skippedLookups;

    PartnerCheck(Diagnosis diagnosis, Target target, DirectoryLookup directoryLookup, SkippedLookups skippedLookups) {
        this.diagnosis = diagnosis;
        this.target = target;
        this.directoryLookup = directoryLookup;
        this.skippedLookups = skippedLookups;
    }

    void examine(Person partner, String key, Optional<HomeTenant> own) {
        String tenant = partner.tenantId().orElse("");
        if (own.filter(known -> known.is(tenant)).isPresent()) {
            diagnosis.fault(
                    key + ".tenantId",
                    "this is the own tenant (the one of the tokens" + own.get().source()
                            + "), so the partner is no partner;"
                            + " name a person of another tenant, with that one's id");
            return;
        }
        LookupResult lookupResult = directoryLookup.find(partner.id());
        Optional<DirectoryEntry> directoryEntry = DirectoryLookup.directoryEntry(lookupResult);
        if (directoryEntry.isPresent()) {
            diagnosis.fault(
                    key + ".id",
                    "the own directory has this id (" + directoryEntry.get().phrase()
                            + "); write the id that the partner has in their own"
                            + " tenant. A guest goes under people.guest");
            return;
        }
        if (!DirectoryLookup.isNobody(lookupResult)) {
            skippedLookups.add(key, lookupResult);
        }
        if (own.isEmpty()) {
            diagnosis.notChecked(
                    key + ".tenantId", "whether this is another tenant: neither target nor tokens name the own one");
        }
        if (target.cloud().isPresent() && partner.mail().isEmpty()) {
            diagnosis.warning(
                    key,
                    "has no mail; the real service has been seen to find people of other tenants by their mail "
                            + "only: add it");
        }
        if (!diagnosis.hasTroubleAt(key) && DirectoryLookup.isNobody(lookupResult)) {
            diagnosis.ok(
                    key,
                    "is of another tenant, and not in the own directory; whether that tenant knows them cannot be "
                            + "seen from here");
        }
    }
}
