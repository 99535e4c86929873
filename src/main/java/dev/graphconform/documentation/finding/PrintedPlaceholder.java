package dev.graphconform.documentation.finding;

import java.util.regex.Pattern;

/** Values that stand for others, or are shortened: they say nothing about what a service answers. */
final class PrintedPlaceholder {
    private static final Pattern VALUE =
            Pattern.compile("(?is).*[- ]value(?:-\\d+)?|.*(?:[{}<>\\u2026]|\\.\\.\\.).*|\\s*"
                    + "|(?:edm\\.)?(?:string|boolean|int16|int32|int64|integer|double|decimal|guid|uuid|date|datetime"
                    + "|datetimeoffset|timeofday|duration|binary|timestamp)(?:\\s*\\(.*\\))?|parametervalue"
                    + "|[\\w-]+(?:\\s*\\|\\s*[\\w-]+)+"
                    + "|@odata\\.type:.*|.*\\bplaceholder\\b.*|x+");
    private static final Pattern SHORTENED = Pattern.compile(
            "\\.\\.\\.|\\u2026|^\\s*#|(?:^|[\\s,])//|/\\*|<[a-zA-Z]|\\A\\{[^{}\":]*}\\z", Pattern.MULTILINE);

    private PrintedPlaceholder() {}

    /** Whether a value is none that anybody would send. */
    static boolean is(String value) {
        return VALUE.matcher(value).matches();
    }

    /** Whether a body says that something of it is left out, holds remarks, or is a placeholder as a whole. */
    static boolean shortens(String body) {
        return SHORTENED.matcher(body).find();
    }
}
