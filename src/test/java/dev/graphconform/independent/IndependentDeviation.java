package dev.graphconform.independent;

import java.util.Set;
import java.util.TreeSet;

/**
 * One way in which the independent server is wrong.
 *
 * @param name what is wrong, for people
 * @param blamed the rule that has to fail
 * @param alsoBroken what visibly breaks with it, examples included
 * @param undecided what can no longer be judged because of it
 * @param overAll whether all rules and examples are run, to see that nothing else is blamed; else the blamed rule alone
 */
record IndependentDeviation(
        String name,
        ServerBehavior serverBehavior,
        String blamed,
        Set<String> alsoBroken,
        Set<String> undecided,
        boolean overAll) {
    static final String PAIR = "create_chat_oneOnOne_e1";
    static final String GROUP = "create_chat_group_with3_members";
    static final String APP = "create_chat_oneonone_with_installed_apps";
    static final String CONSENTED = "create_chat_oneonone_with_rsc_granted_apps";
    static final String UPN = "create_chat_oneOnOne_upn";
    static final String GUEST = "create_chat_group_with_guest_user";
    static final String FEDERATED = "create_chat_oneOnOne_federated_e5";

    static IndependentDeviation of(String name, ServerBehavior serverBehavior, String blamed) {
        return new IndependentDeviation(name, serverBehavior, blamed, Set.of(), Set.of(), false);
    }

    /** What the same fault visibly breaks. */
    IndependentDeviation alsoBreaking(String... others) {
        return new IndependentDeviation(name, serverBehavior, blamed, Set.of(others), undecided, true);
    }

    /** What cannot be judged any more. */
    IndependentDeviation leavingUndecided(String... others) {
        return new IndependentDeviation(name, serverBehavior, blamed, alsoBroken, Set.of(others), true);
    }

    /** Nothing else breaks, which is worth seeing. */
    IndependentDeviation andNothingElse() {
        return new IndependentDeviation(name, serverBehavior, blamed, alsoBroken, undecided, true);
    }

    Set<String> allBroken() {
        Set<String> all = new TreeSet<>(alsoBroken);
        all.add(blamed);
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
