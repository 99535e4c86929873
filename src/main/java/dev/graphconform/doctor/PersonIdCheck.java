package dev.graphconform.doctor;

import dev.graphconform.target.Target;

/**
 * Checks the form of people's ids, without any request. In a tenant they are GUIDs, so another one is nobody's; a mock
 * may call people as it likes, so there it is but a warning.
 */
final class PersonIdCheck {
    private final Diagnosis diagnosis;
    private final Target target;

    PersonIdCheck(Diagnosis diagnosis, Target target) {
        this.diagnosis = diagnosis;
        this.target = target;
    }

    void examine() {
        target.people()
                .values()
                .forEach(person -> person.idDoubt().ifPresent(doubt -> {
                    String key = "people." + person.persona().key() + ".id";
                    if (target.cloud().isPresent()) {
                        diagnosis.fault(key, doubt);
                    } else {
                        diagnosis.warning(key, doubt);
                    }
                }));
    }
}
