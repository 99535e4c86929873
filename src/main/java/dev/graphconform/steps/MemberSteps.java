package dev.graphconform.steps;

import dev.graphconform.check.Undecided;
import dev.graphconform.request.MemberDraft;
import dev.graphconform.target.Part;
import dev.graphconform.target.Person;
import io.cucumber.java.en.Given;

/** Sentences on the members of a request. */
public final class MemberSteps {
    private static final String NOBODY = "00000000-0000-4000-8000-0000000000aa";

    private final World world;

    /** Steps on this world. */
    public MemberSteps(World world) {
        this.world = world;
    }

    /** A role. */
    @Given("{person} has the role {string}")
    public void role(Part part, String role) {
        member(part).role(role);
    }

    /** The property is missing. */
    @Given("{person} has no roles")
    public void noRoles(Part part) {
        member(part).noRoles();
    }

    /** The property is null. */
    @Given("{person} has null for roles")
    public void nullRoles(Part part) {
        member(part).nullRoles();
    }

    /** The list is empty. */
    @Given("{person} has an empty list of roles")
    public void emptyRoles(Part part) {
        member(part).emptyRoles();
    }

    /** How the user is named. */
    @Given("{person} is named by {userKey}")
    public void namedBy(Part part, Words.UserKey key) {
        Person person = world.person(part);
        member(part).bind(key == Words.UserKey.ID ? person.id() : userPrincipalName(person));
    }

    /** The type is missing. */
    @Given("{person} states no type")
    public void noType(Part part) {
        member(part).noType();
    }

    /** The user is missing. */
    @Given("{person} names no user")
    public void noUser(Part part) {
        member(part).noUser();
    }

    /** A key that nobody has, in place of the right one. */
    @Given("{person} is named by an unknown {userKey}")
    public void unknown(Part part, Words.UserKey key) {
        String name = userPrincipalNameOr(world.person(part), "nobody@example.com");
        member(part).bind(key == Words.UserKey.ID ? NOBODY : "nobody-" + NOBODY.substring(24) + name.substring(name.indexOf('@')));
    }

    /** The same person again. */
    @Given("{person} is listed a second time")
    public void twice(Part part) {
        world.draft().add(world.person(part));
    }

    /** Nobody is left. */
    @Given("the request lists nobody")
    public void nobody() {
        world.draft().emptyMembers();
    }

    /** Another order. */
    @Given("the members are listed in the other order")
    public void otherOrder() {
        world.draft().reverseMembers();
    }

    private MemberDraft member(Part part) {
        return world.draft().member(part);
    }

    private static String userPrincipalName(Person person) {
        return person.userPrincipalName().orElseThrow(() -> Undecided.leftOut(
                "left out, the rule stands on its other scenarios: people." + person.part().key() + ".userPrincipalName is not in the target file"));
    }

    private static String userPrincipalNameOr(Person person, String other) {
        return person.userPrincipalName().filter(name -> name.contains("@")).orElse(other);
    }
}
