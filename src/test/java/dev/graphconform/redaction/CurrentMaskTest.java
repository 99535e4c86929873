package dev.graphconform.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.target.Secret;
import dev.graphconform.target.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurrentMaskTest {
    private final SecretRegistry registry = new SecretRegistry();
    private final CurrentMask currentMask = new CurrentMask(registry);

    @Test
    void masks_each_secret_from_its_registration_on() {
        List<String> secrets = IntStream.rangeClosed(1, 11)
                .mapToObj(CurrentMaskTest::unlikeOthers)
                .toList();
        for (String secret : secrets) {
            String text = "before " + secret + " after";
            assertThat(currentMask.get().mask(text)).isEqualTo(text);

            registry.register(Secret.of(secret));

            assertThat(currentMask.get().mask(text)).isEqualTo("before *** after");
        }
        assertThat(currentMask.get().mask(String.join(",", secrets)))
                .isEqualTo(
                        String.join(",", secrets.stream().map(secret -> "***").toList()));
    }

    @Test
    void an_earlier_secret_stays_masked_in_other_forms_too() {
        String first = "q7Zk-1-Lw4Rt9Xp2Vb8Nm";
        Stream.concat(Stream.of(first), IntStream.range(0, 9).mapToObj(number -> "another secret, number " + number))
                .forEach(secret -> {
                    registry.register(Secret.of(secret));
                    currentMask.get();
                });
        String packed = Base64.getEncoder().encodeToString(first.getBytes(StandardCharsets.UTF_8));

        assertThat(currentMask.get().mask("x " + packed))
                .doesNotContain(packed.substring(4, 20))
                .contains("***");
        assertThat(currentMask.get().mask(Base64.getEncoder().encodeToString(packed.getBytes(StandardCharsets.UTF_8))))
                .startsWith("*** (withheld");
    }

    @Test
    void short_and_monotonous_secrets_are_masked_as_a_whole() {
        List.of("abc", "hunter22", "aaaaaaaaaaaaaaaaaaaaaaaa").forEach(secret -> registry.register(Secret.of(secret)));

        assertThat(currentMask.get().mask("(abc) (hunter22) (aaaaaaaaaaaaaaaaaaaaaaaa)"))
                .isEqualTo("(***) (***) (***)");
    }

    @Test
    void the_longer_of_two_secrets_is_masked_first_whichever_was_registered_first() {
        registry.register(Secret.of("a-secret-in-the-middle"));
        currentMask.get();
        registry.register(Secret.of("around a-secret-in-the-middle of this one"));

        assertThat(currentMask.get().mask("around a-secret-in-the-middle of this one"))
                .isEqualTo("***");
    }

    @Test
    void a_text_without_secrets_is_returned_unchanged() {
        registry.register(Secret.of("q7Zk-1-Lw4Rt9Xp2Vb8Nm"));
        byte[] text = "{\"error\": {\"code\": \"BadRequest\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(currentMask.get().mask(text)).isSameAs(text);
    }

    @Test
    void a_secret_registered_twice_counts_once() {
        assertThat(registry.register(Secret.of("twice"))).isTrue();
        assertThat(registry.register(Secret.of("twice"))).isFalse();
        assertThat(registry.size()).isEqualTo(1);
    }

    private static String unlikeOthers(int number) {
        return new Random(number)
                .ints(24, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
