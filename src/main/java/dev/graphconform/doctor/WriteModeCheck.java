package dev.graphconform.doctor;

import dev.graphconform.target.Target;
import dev.graphconform.target.WriteMode;

/** Checks that what may be written is enough for a run, and that what is to be deleted can be. */
record WriteModeCheck(Diagnosis diagnosis, Target target) {
    void examine() {
        if (target.writes() == WriteMode.NONE) {
            diagnosis.warning(
                    "writes",
                    "nothing may be written here, so every rule will be not-run; set writes: ledger, or give "
                            + "--writes ledger");
        }
        if (target.writes() == WriteMode.CLEAN && !target.offers("credentials", "cleaner")) {
            diagnosis.fault(
                    "writes",
                    "clean needs credentials.cleaner, a token with Chat.ManageDeletion.All; add it, or write ledger");
        }
    }
}
