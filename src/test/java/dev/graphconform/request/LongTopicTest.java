package dev.graphconform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LongTopicTest {
    @ParameterizedTest
    @EnumSource
    void a_long_topic_stays_within_what_the_update_page_allows(LongTopic topic) {
        assertThat(topic.text()).hasSizeLessThanOrEqualTo(250).doesNotContain(":");
    }

    @Test
    void one_has_as_many_characters_as_are_allowed_and_one_more_bytes_than_fit_a_byte_of_length() {
        assertThat(LongTopic.SIGNS.text()).hasSize(250);
        assertThat(LongTopic.SCRIPTS.text().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(255);
    }
}
