package dev.graphconform.cli;

import dev.graphconform.simulator.SimulatedPerson;
import dev.graphconform.simulator.SimulatedTenant;
import dev.graphconform.simulator.TokenKind;
import dev.graphconform.target.Part;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a simulator has to offer, in the words of target files. */
final class SimulatedOffer {
    private SimulatedOffer() {}

    /** The simulator's kinds of token by their key below {@code credentials}. */
    static Map<String, TokenKind> tokens() {
        Map<String, TokenKind> kinds = new LinkedHashMap<>();
        kinds.put("default", TokenKind.DEFAULT);
        kinds.put("leastPrivilege", TokenKind.LEAST_PRIVILEGE);
        kinds.put("higherPrivilege", TokenKind.HIGHER_PRIVILEGE);
        kinds.put("withoutPermission", TokenKind.WITHOUT_PERMISSION);
        kinds.put("application", TokenKind.APPLICATION);
        kinds.put("applicationWithoutPermission", TokenKind.APPLICATION_WITHOUT_PERMISSION);
        kinds.put("expired", TokenKind.EXPIRED);
        kinds.put("personal", TokenKind.PERSONAL);
        kinds.put("reader", TokenKind.READER);
        kinds.put("cleaner", TokenKind.CLEANER);
        return kinds;
    }

    /** Whether tokens of this kind speak for an application. */
    static boolean isApplication(TokenKind kind) {
        return kind == TokenKind.APPLICATION || kind == TokenKind.APPLICATION_WITHOUT_PERMISSION;
    }

    /** Who plays which part. */
    static Map<Part, SimulatedPerson> people(SimulatedTenant tenant) {
        Map<Part, SimulatedPerson> people = new EnumMap<>(Part.class);
        people.put(Part.INITIATOR, tenant.initiator());
        people.put(Part.COLLEAGUE, tenant.colleague());
        people.put(Part.SECOND_COLLEAGUE, tenant.secondColleague());
        people.put(Part.GUEST, tenant.guest());
        people.put(Part.PARTNER, tenant.partner());
        return people;
    }
}
