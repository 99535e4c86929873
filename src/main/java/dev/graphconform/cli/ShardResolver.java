package dev.graphconform.cli;

import dev.graphconform.shard.Shard;
import dev.graphconform.target.Environment;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parses the value of {@code --shard}; takes the number of the shard from the environment of the CI job for
 * {@code auto}.
 */
final class ShardResolver {
    private static final Pattern GIVEN = Pattern.compile("([0-9]{1,4}|auto)(?:/([0-9]{1,4}))?");

    private final Environment environment;

    ShardResolver(Environment environment) {
        this.environment = environment;
    }

    /**
     * Parses a shard.
     *
     * @param given {@code 2/4}; {@code auto/4} with the number from the environment; {@code auto} with both numbers
     *     from the environment
     * @throws UsageException if there is no such shard, or the environment has no such number
     */
    Shard of(String given) {
        Matcher words = GIVEN.matcher(given);
        if (!words.matches() || words.group(2) == null && !words.group(1).equals("auto")) {
            throw new UsageException("--shard \"" + given + "\" is no shard; write for instance 2/4, auto/4 or auto");
        }
        if (!words.group(1).equals("auto")) {
            return shard("--shard " + given, Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)));
        }
        ShardEngine engine = Arrays.stream(ShardEngine.values())
                .filter(known -> environment.variable(known.numberVariable).isPresent())
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--shard " + given + " needs the place of this job in the environment, and none of "
                                + Arrays.stream(ShardEngine.values())
                                        .map(known -> known.numberVariable)
                                        .collect(Collectors.joining(", "))
                                + " is set; write for instance --shard 2/4"));
        int number = number(engine.numberVariable) + 1 - engine.firstNumber;
        int of = words.group(2) == null ? number(total(given, engine)) : Integer.parseInt(words.group(2));
        return shard(
                "--shard " + given + " with " + engine.numberVariable + "="
                        + environment.variable(engine.numberVariable).get(),
                number,
                of);
    }

    private String total(String given, ShardEngine engine) {
        if (environment.variable(engine.totalVariable).isEmpty()) {
            throw new UsageException("--shard " + given
                    + " needs the number of shards too: write --shard auto/4, or set " + engine.totalVariable);
        }
        return engine.totalVariable;
    }

    private int number(String variable) {
        String value = environment.variable(variable).orElse("");
        if (!value.matches("[0-9]{1,4}")) {
            throw new UsageException(
                    "the environment variable " + variable + " is \"" + value + "\", which is no number of a job");
        }
        return Integer.parseInt(value);
    }

    private static Shard shard(String what, int number, int of) {
        if (of < 1 || of > Shard.MOST) {
            throw new UsageException(what + " asks for " + of + " shards; there may be 1 to " + Shard.MOST);
        }
        if (number < 1 || number > of) {
            throw new UsageException(what + " is shard " + number + " of " + of
                    + ", which is not there; they are numbered from 1 to " + of);
        }
        return new Shard(number, of);
    }

    /** The systems that start many jobs of one kind, with their variables for number and total. */
    private enum ShardEngine {
        /** The kit's own variables, which GitHub Actions sets from strategy.job-index and strategy.job-total. */
        ANY("CONFORM_SHARD_INDEX", 0, "CONFORM_SHARD_TOTAL"),
        KUBERNETES("JOB_COMPLETION_INDEX", 0, "CONFORM_SHARD_TOTAL"),
        AZURE_PIPELINES("SYSTEM_JOBPOSITIONINPHASE", 1, "SYSTEM_TOTALJOBSINPHASE"),
        GITLAB("CI_NODE_INDEX", 1, "CI_NODE_TOTAL");

        private final String numberVariable;
        private final int firstNumber;
        private final String totalVariable;

        ShardEngine(String numberVariable, int firstNumber, String totalVariable) {
            this.numberVariable = numberVariable;
            this.firstNumber = firstNumber;
            this.totalVariable = totalVariable;
        }
    }
}
