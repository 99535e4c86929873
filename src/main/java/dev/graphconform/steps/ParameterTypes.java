package dev.graphconform.steps;

import dev.graphconform.check.RefusalKind;
import dev.graphconform.request.BodyLocation;
import dev.graphconform.request.BodyMutation;
import dev.graphconform.request.InvalidRequest;
import dev.graphconform.request.LongTopic;
import dev.graphconform.request.RawBodyMutation;
import dev.graphconform.request.RequestProperty;
import dev.graphconform.target.Persona;
import io.cucumber.java.ParameterType;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the words of sentences into values. */
public final class ParameterTypes {
    private static final String PERSON = "the initiator|the colleague|the second colleague|the guest|the partner";
    private static final Pattern ONE_PERSON = Pattern.compile(PERSON);

    /** One person by part. */
    @ParameterType(PERSON)
    public Persona person(String phrase) {
        return pick(Persona.values(), Persona::phrase, phrase);
    }

    /** Several people, for instance {@code the initiator, the colleague and the guest}. */
    @ParameterType("(?:" + PERSON + ")(?:(?:, | and )(?:" + PERSON + "))*")
    public List<Persona> people(String phrase) {
        return ONE_PERSON
                .matcher(phrase)
                .results()
                .map(MatchResult::group)
                .map(this::person)
                .toList();
    }

    /** Who sends. */
    @ParameterType(
            "the initiator(?: with only Chat.Create| with only Chat.ReadWrite| without a chat permission| with an "
                    + "expired token| with their token under another scheme)?"
                    + "|an application (?:with Chat.Create|without a chat permission)|a personal account"
                    + "|somebody (?:without a token|with a junk token|with a forged token|with an unsigned "
                    + "token|with an empty token)")
    public RequestSender requestSender(String phrase) {
        return pick(RequestSender.values(), RequestSender::phrase, phrase);
    }

    /** A way to be refused. */
    @ParameterType("as a bad request|as unauthorized(?: or forbidden)?|as forbidden|as unsupported media|as naming an "
            + "unknown user|as not allowed there")
    public RefusalKind refusalKind(String phrase) {
        return pick(RefusalKind.values(), RefusalKind::phrase, phrase);
    }

    /** A property of the request. */
    @ParameterType("chat type|members|topic")
    public RequestProperty requestProperty(String phrase) {
        return pick(RequestProperty.values(), RequestProperty::phrase, phrase);
    }

    /** What is wrong with a request. */
    @ParameterType("malformed text|a list for a body|no text at all|a topic nested in 1,000 lists|a text for "
            + "the list of members"
            + "|another media type|no chat type"
            + "|a chat type that nobody knows|no members|a topic it may not have|a member without role|a "
            + "role that nobody knows"
            + "|a member whom nobody knows")
    public InvalidRequest invalidRequest(String phrase) {
        return pick(InvalidRequest.values(), InvalidRequest::phrase, phrase);
    }

    /** What is wrong with the text of a request. */
    @ParameterType(
            "cut short|given a comma too many|written with single quotes|written with a name unquoted|followed by "
                    + "more text|preceded by a comment|put in a list|put in quotes"
                    + "|written with a capital letter in a property name|given a property twice|given a topic "
                    + "with a lone surrogate|followed by 1,000,000 blanks"
                    + "|written in Latin-1")
    public RawBodyMutation rawBodyMutation(String phrase) {
        return pick(RawBodyMutation.values(), RawBodyMutation::phrase, phrase);
    }

    /** A topic that asks many questions at once. */
    @ParameterType("many scripts|many signs")
    public LongTopic longTopic(String phrase) {
        return pick(LongTopic.values(), LongTopic::phrase, phrase);
    }

    /** A place in the body. */
    @ParameterType("the (?:chat(?: type)?|topic|list of (?:members|apps|permissions)|(?:last|first) member(?:'s "
            + "(?:type|list of roles|role|user|tenant))?"
            + "|first app(?:'s (?:address|consent))?|first permission(?:'s (?:value|type))?)")
    public BodyLocation bodyLocation(String phrase) {
        return pick(BodyLocation.values(), BodyLocation::phrase, phrase);
    }

    /** What stands at that place. */
    @ParameterType(
            "missing|null|a number|a text|a list|an empty text|an empty list|a list nested in 1,000 lists|a text of "
                    + "10,000 letters"
                    + "|a text with a NUL character|in capitals|a list of both roles|the base type of members|the "
                    + "alias me|given an unknown property"
                    + "|given odata.type without the at sign")
    public BodyMutation bodyMutation(String phrase) {
        return pick(BodyMutation.values(), BodyMutation::phrase, phrase);
    }

    /** How a user can be named. */
    @ParameterType("id|user principal name")
    public UserKey userKey(String phrase) {
        return phrase.equals("id") ? UserKey.ID : UserKey.USER_PRINCIPAL_NAME;
    }

    /** An app by its key in the target file. */
    @ParameterType("plain|consented")
    public String app(String key) {
        return key;
    }

    /** How a user can be named. */
    enum UserKey {
        ID,
        USER_PRINCIPAL_NAME
    }

    private static <T> T pick(T[] values, Function<T, String> phrase, String wanted) {
        return Stream.of(values)
                .filter(value -> phrase.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
