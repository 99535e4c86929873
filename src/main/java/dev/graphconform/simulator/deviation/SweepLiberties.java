package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.APPS_LIST;
import static dev.graphconform.simulator.behavior.RefusalReason.APP_CONSENT;
import static dev.graphconform.simulator.behavior.RefusalReason.APP_PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_NAMES_DISTINCT;
import static dev.graphconform.simulator.behavior.RefusalReason.BODY_SIZE;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLES_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_ROLE_SINGLE;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_TENANT_TEXT;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBER_TYPE_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.PROPERTIES_DECLARED;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_CHARACTERS;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_LENGTH;
import static dev.graphconform.simulator.behavior.RefusalReason.TOPIC_TEXT;
import static dev.graphconform.simulator.deviation.Conditions.anyMember;
import static dev.graphconform.simulator.deviation.Conditions.memberProperty;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;

/** What nobody knows of odd requests, decided otherwise than by the faithful simulator: all of it conformant. */
final class SweepLiberties {

    private static final int LARGE = 500_000;

    private SweepLiberties() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "liberty~unknown-properties-ignored",
                        "unknown properties are ignored",
                        () -> skipping(
                                anyMember(member -> member.json().has("odata.type"))
                                        .negate(),
                                PROPERTIES_DECLARED,
                                MEMBER_PROPERTIES_DECLARED,
                                APP_PROPERTIES_DECLARED)),
                deviation(
                        "liberty~long-topics-taken",
                        "topics of any length and with any character are taken",
                        () -> skipping(TOPIC_LENGTH, TOPIC_CHARACTERS)),
                deviation(
                        "liberty~both-roles-taken",
                        "a member may be owner and guest",
                        () -> skipping(MEMBER_ROLE_SINGLE)),
                deviation(
                        "liberty~roles-in-capitals-taken",
                        "roles are taken in any letter case",
                        () -> skipping(anyMember(member -> member.roles().contains("OWNER")), MEMBER_ROLES_KNOWN)),
                deviation(
                        "liberty~odd-optional-ignored",
                        "a topic, a tenant or apps of the wrong form are ignored",
                        () -> skipping(TOPIC_TEXT, MEMBER_TENANT_TEXT, APPS_LIST)),
                deviation(
                        "liberty~consent-unchecked",
                        "the consent to an app's permissions is not looked at",
                        () -> skipping(APP_CONSENT)),
                deviation(
                        "liberty~abstract-type-taken",
                        "the type that all members have is taken for a member's",
                        () -> skipping(
                                memberProperty(
                                        "@odata.type",
                                        type -> type.stringValue("").endsWith(".conversationMember")),
                                MEMBER_TYPE_KNOWN)),
                deviation(
                        "liberty~names-twice-taken",
                        "of a property given twice the last one counts",
                        () -> skipping(BODY_NAMES_DISTINCT)),
                deviation(
                        "liberty~large-body-413",
                        "a body of half a million bytes gets 413",
                        () -> refusing(
                                BODY_SIZE,
                                requestContext ->
                                        requestContext.request().body().bytes().length > LARGE,
                                Refusal.of(413, "RequestEntityTooLarge", "The request is too large."))));
    }
}
