package dev.graphconform.documentation.drift;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that state nothing: those of every page of the reference on choosing permissions and on shortened
 * answers, and those that only lead to another page or to an example. A sentence that begins like one of them and holds
 * a word that decides is a statement like any other.
 */
final class LeadPhrases {
    private static final Pattern STOCK = Pattern.compile("(?i)(?:"
            + "one of the following permissions (?:is|are) (?:required|needed)(?: to call this api)?"
            + "|choose the permission or permissions marked as least privileged for this api"
            + "|use a higher privileged permission or permissions only if your app requires it"
            + "|for details about delegated and application permissions, see permission types"
            + "|to learn more(?: about these permissions)?, see the permissions reference"
            + "|to learn more(?:, including how to choose permissions)?, see permissions"
            + "|to learn more, including taking caution before choosing more privileged permissions, "
            + "(?:see|search for the following permissions in) permissions"
            + "|(?:note: ?)?the response object shown here (?:might be|may be|is|can be) (?:truncated|shortened)"
            + "(?: for (?:brevity|readability|clarity))?"
            + "|(?:note: ?)?all (?:of )?the properties (?:will be|are) returned from an actual call"
            + "|(?:here|the following|this|below)(?: is|'s) an example of (?:a|the) (?:request|response)"
            + "|(?:here|the following|this|below)(?: is|'s) an example of how to call this api"
            + "|the following example shows (?:a|the) (?:request|response)"
            + "|the following example shows how to call this api"
            + ")[.:]?");
    private static final Pattern POINTER =
            Pattern.compile("(?i)(?:(?:to |you can )?(?:learn|read) (?:more|how|about)\\b"
                    + "|for (?:more |further )?(?:details|information|examples)\\b|see\\b)(.*)");
    private static final Pattern INTRODUCTION =
            Pattern.compile("(?i)(?:(?:the )?following (?:example|code|request)\\b|this example\\b"
                    + "|(?:here|this|below|the following)(?:'s| is) an? (?:json )?(?:example|sample)\\b"
                    + "|an example\\b)(.*)");

    private static final Pattern FIXED = Pattern.compile("(?i)\\b(?:more|about|on|see|the|shows?|is|how|to|,)(?!\\w)");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}+");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private LeadPhrases() {}

    /**
     * What a sentence leads to; empty when it is no lead but a statement.
     *
     * @param links the texts of its links
     */
    static Optional<String> of(String sentence, List<String> links) {
        if (STOCK.matcher(sentence).matches()) {
            return Optional.of("");
        }
        Matcher pointer = POINTER.matcher(sentence);
        Matcher introduction = INTRODUCTION.matcher(sentence);
        boolean leads = pointer.matches() && !links.isEmpty();
        if (!leads && !introduction.matches()) {
            return Optional.empty();
        }
        String rest = leads ? pointer.group(1) : introduction.group(1);
        String stated = FIXED.matcher(rest).replaceAll(" ");
        for (String link : links) {
            stated = stated.replace(link, " ");
        }
        boolean decides = NormalizedWords.of(stated).stream().anyMatch(word -> switch (word.role()) {
            case PLAIN -> false;
            case DECISIVE -> DecisiveWords.state(word.text());
            case NAME ->
                DIGIT.matcher(word.text()).find()
                        || !leads && !ACRONYM.matcher(word.text()).matches();
            case CODE -> !leads;
        });
        return decides ? Optional.empty() : Optional.of(FIXED.matcher(rest).replaceAll(" "));
    }
}
