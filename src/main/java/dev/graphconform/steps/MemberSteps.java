package dev.graphconform.steps;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.request.MemberBuilder;
import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import io.cucumber.java.en.Given;

/** Sentences on the members of a request. */
public final class MemberSteps {
    private static final String NOBODY = "00000000-0000-4000-8000-0000000000aa";

    private final ScenarioContext scenario;

    /** Steps of this scenario. */
    public MemberSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** A role. */
    @Given("{person} has the role {string}")
    public void role(Persona persona, String role) {
        member(persona).role(role);
    }

    /** The property is missing. */
    @Given("{person} has no roles")
    public void noRoles(Persona persona) {
        member(persona).noRoles();
    }

    /** The property is null. */
    @Given("{person} has null for roles")
    public void nullRoles(Persona persona) {
        member(persona).nullRoles();
    }

    /** The list is empty. */
    @Given("{person} has an empty list of roles")
    public void emptyRoles(Persona persona) {
        member(persona).emptyRoles();
    }

    /** How the user is named. */
    @Given("{person} is named by {userKey}")
    public void namedBy(Persona persona, ParameterTypes.UserKey key) {
        Person person = scenario.person(persona);
        member(persona).bind(key == ParameterTypes.UserKey.ID ? person.id() : userPrincipalName(person));
    }

    /** The type is missing. */
    @Given("{person} states no type")
    public void noType(Persona persona) {
        member(persona).noType();
    }

    /** The user is missing. */
    @Given("{person} names no user")
    public void noUser(Persona persona) {
        member(persona).noUser();
    }

    /** A key that nobody has, in place of the right one. */
    @Given("{person} is named by an unknown {userKey}")
    public void unknown(Persona persona, ParameterTypes.UserKey key) {
        String name = userPrincipalNameOr(scenario.person(persona), "nobody@example.com");
        member(persona)
                .bind(
                        key == ParameterTypes.UserKey.ID
                                ? NOBODY
                                : "nobody-" + NOBODY.substring(24) + name.substring(name.indexOf('@')));
    }

    /** The same person again. */
    @Given("{person} is listed a second time")
    public void twice(Persona persona) {
        scenario.draft().add(scenario.person(persona));
    }

    /** Nobody is left. */
    @Given("the request lists nobody")
    public void nobody() {
        scenario.draft().emptyMembers();
    }

    /** Another order. */
    @Given("the members are listed in the other order")
    public void otherOrder() {
        scenario.draft().reverseMembers();
    }

    private MemberBuilder member(Persona persona) {
        return scenario.draft().member(persona);
    }

    private static String userPrincipalName(Person person) {
        return person.userPrincipalName()
                .orElseThrow(
                        () -> InconclusiveException.leftOut("left out, the rule stands on its other scenarios: people."
                                + person.persona().key() + ".userPrincipalName is not in the target file"));
    }

    private static String userPrincipalNameOr(Person person, String other) {
        return person.userPrincipalName().filter(name -> name.contains("@")).orElse(other);
    }
}
