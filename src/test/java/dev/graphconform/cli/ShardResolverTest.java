package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.target.Environment;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardResolverTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2/4,    ,                                                                 2/4
            1/1,    ,                                                                 1/1
            auto/4, JOB_COMPLETION_INDEX=0,                                           1/4
            auto/4, JOB_COMPLETION_INDEX=3,                                           4/4
            auto,   JOB_COMPLETION_INDEX=1 CONFORM_SHARD_TOTAL=3,                     2/3
            auto,   CONFORM_SHARD_INDEX=2 CONFORM_SHARD_TOTAL=3,                      3/3
            auto,   SYSTEM_JOBPOSITIONINPHASE=1 SYSTEM_TOTALJOBSINPHASE=4,            1/4
            auto,   SYSTEM_JOBPOSITIONINPHASE=4 SYSTEM_TOTALJOBSINPHASE=4,            4/4
            auto,   CI_NODE_INDEX=2 CI_NODE_TOTAL=5,                                  2/5
            auto,   CONFORM_SHARD_INDEX=0 CONFORM_SHARD_TOTAL=2 CI_NODE_INDEX=9,      1/2
            """)
    void a_job_finds_its_shard(String given, String environment, String shard) {
        assertThat(choice(environment).of(given).word()).isEqualTo(shard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4      |                        | --shard "4" is no shard; write for instance 2/4, auto/4 or auto
            two/4  |                        | --shard "two/4" is no shard; write for instance 2/4, auto/4 or auto
            -1/4   |                        | --shard "-1/4" is no shard; write for instance 2/4, auto/4 or auto
            0/4    |                        | --shard 0/4 is shard 0 of 4, which is not there; they are numbered from \
            1 to 4
            5/4    |                        | --shard 5/4 is shard 5 of 4, which is not there; they are numbered from \
            1 to 4
            1/0    |                        | --shard 1/0 asks for 0 shards; there may be 1 to 999
            1/1000 |                        | --shard 1/1000 asks for 1000 shards; there may be 1 to 999
            auto   |                        | --shard auto needs the place of this job in the environment, and none of \
            CONFORM_SHARD_INDEX, JOB_COMPLETION_INDEX, SYSTEM_JOBPOSITIONINPHASE, CI_NODE_INDEX is set; write for \
            instance --shard 2/4
            auto   | JOB_COMPLETION_INDEX=1 | --shard auto needs the number of shards too: write --shard auto/4, or \
            set CONFORM_SHARD_TOTAL
            auto/2 | JOB_COMPLETION_INDEX=2 | --shard auto/2 with JOB_COMPLETION_INDEX=2 is shard 3 of 2, which is not \
            there; they are numbered from 1 to 2
            auto/2 | JOB_COMPLETION_INDEX=x | the environment variable JOB_COMPLETION_INDEX is "x", which is no number \
            of a job
            """)
    void a_shard_that_is_not_there_is_reported(String given, String environment, String sentence) {
        assertThatThrownBy(() -> choice(environment).of(given))
                .isInstanceOf(UsageException.class)
                .hasMessage(sentence);
    }

    private static ShardResolver choice(String environment) {
        return new ShardResolver(Environment.of(
                environment == null
                        ? Map.of()
                        : Arrays.stream(environment.split(" "))
                                .map(entry -> entry.split("="))
                                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]))));
    }
}
