package dev.graphconform.cli;

import dev.graphconform.shard.Shard;
import dev.graphconform.target.Environment;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which shard is meant: as it was given, or as the engine that runs many jobs of one kind tells each of them. */
final class ShardResolver {
    private static final Pattern GIVEN = Pattern.compile("([0-9]{1,4}|auto)(?:/([0-9]{1,4}))?");

    private final Environment environment;

    ShardResolver(Environment environment) {
        this.environment = environment;
    }

    /**
     * The shard.
     *
     * @param given {@code 2/4}; {@code auto/4} for the place in the environment; {@code auto} where the environment
     *     tells both
     * @throws UsageException if there is no such shard, or the environment does not tell
     */
    Shard of(String given) {
        Matcher words = GIVEN.matcher(given);
        if (!words.matches() || words.group(2) == null && !words.group(1).equals("auto")) {
            throw new UsageException("--shard \"" + given + "\" is no shard; write for instance 2/4, auto/4 or auto");
        }
        if (!words.group(1).equals("auto")) {
            return shard("--shard " + given, Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)));
        }
        ShardEngine shardEngine = Arrays.stream(ShardEngine.values())
                .filter(known -> environment.variable(known.place).isPresent())
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "--shard " + given + " needs the place of this job in the environment, and none of "
                                + Arrays.stream(ShardEngine.values())
                                        .map(known -> known.place)
                                        .collect(Collectors.joining(", "))
                                + " is set; write for instance --shard 2/4"));
        int number = number(shardEngine.place) + 1 - shardEngine.first;
        int of = words.group(2) == null ? number(total(given, shardEngine)) : Integer.parseInt(words.group(2));
        return shard(
                "--shard " + given + " with " + shardEngine.place + "="
                        + environment.variable(shardEngine.place).get(),
                number,
                of);
    }

    private String total(String given, ShardEngine shardEngine) {
        if (environment.variable(shardEngine.total).isEmpty()) {
            throw new UsageException("--shard " + given
                    + " needs the number of shards too: write --shard auto/4, or set " + shardEngine.total);
        }
        return shardEngine.total;
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

    /** Who tells a job its place among its kind, and by which variables. */
    private enum ShardEngine {
        /** Whoever sets the kit's own: GitHub Actions from strategy.job-index and strategy.job-total. */
        ANY("CONFORM_SHARD_INDEX", 0, "CONFORM_SHARD_TOTAL"),
        KUBERNETES("JOB_COMPLETION_INDEX", 0, "CONFORM_SHARD_TOTAL"),
        AZURE_PIPELINES("SYSTEM_JOBPOSITIONINPHASE", 1, "SYSTEM_TOTALJOBSINPHASE"),
        GITLAB("CI_NODE_INDEX", 1, "CI_NODE_TOTAL");

        private final String place;
        private final int first;
        private final String total;

        ShardEngine(String place, int first, String total) {
            this.place = place;
            this.first = first;
            this.total = total;
        }
    }
}
