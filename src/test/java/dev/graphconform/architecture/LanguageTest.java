package dev.graphconform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a program reads is the same in every language of the user, at every place: digits, dates, letter case, bytes.
 * Nothing that goes by the language of the machine may be called, and numbers are formatted for no language.
 */
class LanguageTest {
    private static final Set<String> CASE = Set.of("toLowerCase", "toUpperCase");
    private static final Set<String> FORMATS = Set.of("format", "printf", "formatted");
    /** A number, a time or a letter case; the words of a text ({@code %s}) are the same everywhere. */
    private static final Pattern CONVERSION =
            Pattern.compile("(?<!%)(?:%%)*%(?:\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[dfegaxocthXECGATHS](?![0-9A-F])");

    @Test
    void letter_case_is_of_no_language() {
        forbid(
                "the letter case of the user's language",
                call -> call.getTargetOwner().isEquivalentTo(String.class)
                        && CASE.contains(call.getName())
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }

    @Test
    void dates_are_of_no_language_and_no_place() {
        forbid(
                "the user's calendar or clock",
                call -> isCall(call, DateTimeFormatter.class, "ofPattern") && !takesLocale(call)
                        || isCall(call, DateTimeFormatterBuilder.class, "toFormatter") && !takesLocale(call)
                        || isCall(call, DateTimeFormatter.class, "ofLocalizedDate")
                        || isCall(call, DateTimeFormatter.class, "ofLocalizedDateTime")
                        || isCall(call, DateTimeFormatter.class, "ofLocalizedTime")
                        || isCall(call, ZoneId.class, "systemDefault")
                        || isCall(call, TimeZone.class, "getDefault")
                        || call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty()
                                && call.getTargetOwner().getSimpleName().matches("(Local|Zoned|Offset).*|Year.*"));
        forbid(
                "formats of the user's language",
                call -> List.of(
                                SimpleDateFormat.class,
                                DateFormat.class,
                                NumberFormat.class,
                                DecimalFormat.class,
                                MessageFormat.class)
                        .stream()
                        .anyMatch(call.getTargetOwner()::isEquivalentTo));
    }

    @Test
    void no_text_is_in_the_encoding_of_the_machine() {
        forbid(
                "the machine's encoding",
                call -> call.getTargetOwner().isEquivalentTo(String.class)
                                && (call.getName().equals("getBytes")
                                                && call.getTarget()
                                                        .getRawParameterTypes()
                                                        .isEmpty()
                                        || call.getName().equals("<init>")
                                                && parameters(call).equals(List.of("byte[]")))
                        || call.getTargetOwner().getFullName().matches("java\\.io\\.(FileReader|FileWriter)")
                        || call.getTargetOwner()
                                        .getFullName()
                                        .matches("java\\.io\\.(InputStreamReader|OutputStreamWriter)")
                                && parameters(call).size() == 1);
    }

    @Test
    void nobody_asks_for_the_language() {
        forbid("the user's language", call -> isCall(call, Locale.class, "getDefault"));
    }

    /** A class with numbers in its texts formats with a locale only; without numbers it makes no difference. */
    @Test
    void numbers_are_formatted_for_no_language() {
        Set<String> classes = KitClasses.CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> FORMATS.contains(call.getName())
                        && call.getTargetOwner().getPackageName().matches("java\\.(lang|io)")
                        && !takesLocale(call))
                .map(call -> outermost(call.getOriginOwner()).getFullName())
                .collect(java.util.stream.Collectors.toSet());

        assertThat(SourceFile.ofKit().stream()
                        .filter(source -> classes.contains(className(source)))
                        .flatMap(source -> IntStream.range(0, source.lines().size())
                                .filter(line -> CONVERSION
                                        .matcher(source.lines().get(line))
                                        .find())
                                .mapToObj(line -> source + ":" + (line + 1))))
                .as("numbers in a class that formats without Locale.ROOT")
                .isEmpty();
    }

    private static void forbid(String what, java.util.function.Predicate<JavaCall<?>> call) {
        noClasses()
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(what, call))
                .check(KitClasses.CLASSES);
    }

    private static boolean isCall(JavaCall<?> call, Class<?> owner, String name) {
        return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(name);
    }

    private static boolean takesLocale(JavaCall<?> call) {
        return parameters(call).contains("java.util.Locale");
    }

    private static List<String> parameters(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .map(name -> name.equals("[B") ? "byte[]" : name)
                .toList();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(LanguageTest::outermost).orElse(type);
    }

    private static String className(SourceFile source) {
        String path = source.path().toString().replace('\\', '/');
        return path.substring("src/main/java/".length(), path.length() - ".java".length())
                .replace('/', '.');
    }
}
