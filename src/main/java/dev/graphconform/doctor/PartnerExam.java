package dev.graphconform.doctor;

import dev.graphconform.doctor.Directory.Entry;
import dev.graphconform.target.Person;
import dev.graphconform.target.Target;
import java.util.Optional;

/** The person of another tenant: really of another one, as far as can be seen from here. */
final class PartnerExam {
    private final Chart chart;
    private final Target target;
    private final Directory directory;
    private final Unchecked unchecked;

    PartnerExam(Chart chart, Target target, Directory directory, Unchecked unchecked) {
        this.chart = chart;
        this.target = target;
        this.directory = directory;
        this.unchecked = unchecked;
    }

    void examine(Person partner, String key, Optional<OwnTenant> own) {
        String tenant = partner.tenantId().orElse("");
        if (own.filter(known -> known.is(tenant)).isPresent()) {
            chart.fault(key + ".tenantId", "this is the own tenant (the one of the tokens" + own.get().source() + "), so the partner is no partner;"
                    + " name a person of another tenant, with that one's id");
            return;
        }
        Lookup lookup = directory.find(partner.id());
        Optional<Entry> entry = Directory.entry(lookup);
        if (entry.isPresent()) {
            chart.fault(key + ".id", "the own directory has this id (" + entry.get().phrase() + "); write the id that the partner has in their own"
                    + " tenant. A guest goes under people.guest");
            return;
        }
        if (!Directory.isNobody(lookup)) {
            unchecked.add(key, lookup);
        }
        if (own.isEmpty()) {
            chart.notChecked(key + ".tenantId", "whether this is another tenant: neither target nor tokens name the own one");
        }
        if (target.cloud().isPresent() && partner.mail().isEmpty()) {
            chart.warning(key, "has no mail; the real service has been seen to find people of other tenants by their mail only: add it");
        }
        if (!chart.hasTroubleAt(key) && Directory.isNobody(lookup)) {
            chart.ok(key, "is of another tenant, and not in the own directory; whether that tenant knows them cannot be seen from here");
        }
    }
}
