package dev.graphconform.doctor;

import dev.graphconform.doctor.Doctor.RunNeeds;
import dev.graphconform.target.Target;
import dev.graphconform.target.WriteMode;

/** Checks that what may be written is enough for a run, and that what is to be deleted can be. */
record WriteModeCheck(Diagnosis diagnosis, Target target, RunNeeds run) {
    void examine() {
        if (target.writes() == WriteMode.NONE) {
            diagnosis.warning(
                    "writes",
                    "nothing may be written here, so "
                            + (run.chats() ? "every rule" : "what is no GET")
                            + " will be not-run; set writes: ledger, or give --writes ledger");
        }
        if (run.chats() && target.writes() == WriteMode.CLEAN && !target.offers("credentials", "cleaner")) {
            diagnosis.fault(
                    "writes",
                    "clean needs credentials.cleaner, a token with Chat.ManageDeletion.All; add it, or write ledger");
        }
    }
}
