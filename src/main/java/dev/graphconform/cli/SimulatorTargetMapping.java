package dev.graphconform.cli;

import dev.graphconform.simulator.SimulatedPerson;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.SimulatedTokenKind;
import dev.graphconform.target.Persona;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps the simulator's tokens and people to the keys of target files. */
final class SimulatorTargetMapping {
    private SimulatorTargetMapping() {}

    /** The simulator's kinds of token by their key below {@code credentials}. */
    static Map<String, SimulatedTokenKind> tokens() {
        Map<String, SimulatedTokenKind> kinds = new LinkedHashMap<>();
        kinds.put("default", SimulatedTokenKind.DEFAULT);
        kinds.put("leastPrivilege", SimulatedTokenKind.LEAST_PRIVILEGE);
        kinds.put("higherPrivilege", SimulatedTokenKind.HIGHER_PRIVILEGE);
        kinds.put("withoutPermission", SimulatedTokenKind.WITHOUT_PERMISSION);
        kinds.put("application", SimulatedTokenKind.APPLICATION);
        kinds.put("applicationWithoutPermission", SimulatedTokenKind.APPLICATION_WITHOUT_PERMISSION);
        kinds.put("expired", SimulatedTokenKind.EXPIRED);
        kinds.put("personal", SimulatedTokenKind.PERSONAL);
        kinds.put("reader", SimulatedTokenKind.READER);
        kinds.put("cleaner", SimulatedTokenKind.CLEANER);
        return kinds;
    }

    /** Whether tokens of this kind are those of an application. */
    static boolean isApplication(SimulatedTokenKind kind) {
        return kind == SimulatedTokenKind.APPLICATION || kind == SimulatedTokenKind.APPLICATION_WITHOUT_PERMISSION;
    }

    /** The people of the simulated tenant by persona. */
    static Map<Persona, SimulatedPerson> people(SimulatedTenant tenant) {
        Map<Persona, SimulatedPerson> people = new EnumMap<>(Persona.class);
        people.put(Persona.INITIATOR, tenant.initiator());
        people.put(Persona.COLLEAGUE, tenant.colleague());
        people.put(Persona.SECOND_COLLEAGUE, tenant.secondColleague());
        people.put(Persona.GUEST, tenant.guest());
        people.put(Persona.PARTNER, tenant.partner());
        return people;
    }
}
