package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.execution.ShardMerger.LoadedShard;
import dev.graphconform.verdict.KnownDeviation;
import dev.graphconform.verdict.ShardResult;
import dev.graphconform.verdict.ShardResult.ShardConditions;
import dev.graphconform.verdict.TargetSummary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** Whether shards are parts of one run: whatever decides a verdict must be alike in all of them. */
final class ShardCompatibility {
    private final String rules;

    /** Shards of this kit, which has these rules. */
    ShardCompatibility(String rules) {
        this.rules = rules;
    }

    /**
     * The parts in the order of their shards.
     *
     * @throws ShardException if they do not fit together, with the two that do not
     */
    List<LoadedShard> requireCompatible(List<LoadedShard> given) {
        List<LoadedShard> shards = given.stream()
                .sorted(Comparator.comparing(shard -> shard.part().shard().number()))
                .toList();
        ofThisKit(shards.get(0));
        for (int place = 1; place < shards.size(); place++) {
            new ComparedShards(shards.get(0), shards.get(place)).demandAlike();
            if (number(shards.get(place)) == number(shards.get(place - 1))) {
                throw new ShardException(shards.get(place - 1).name() + " and "
                        + shards.get(place).name() + " are both shard "
                        + shards.get(place).part().shard().word() + "; give each shard once");
            }
        }
        return shards;
    }

    private static int number(LoadedShard shard) {
        return shard.part().shard().number();
    }

    private void ofThisKit(LoadedShard shard) {
        String theirs = kit(
                shard.part().rawRunData().kitVersion(),
                shard.part().conditions().catalogue());
        String ours = kit(RunExecutor.kitVersion(), rules);
        if (!theirs.equals(ours)) {
            throw new ShardException(shard.name() + " was run by another kit (" + theirs + ") than this one (" + ours
                    + "); merge with the kit that ran it, and with the same --features");
        }
    }

    /** A checksum of the rules and examples: kits of one version number may have been built from different sources. */
    static String checksum(Catalogue page, CustomRules own) {
        return checksum(page) + (own.isNone() ? "" : ", own rules " + checksum(own.catalogue()));
    }

    private static String checksum(Catalogue catalogue) {
        StringBuilder text = new StringBuilder();
        catalogue
                .rules()
                .forEach(rule -> text.append(rule.id())
                        .append('|')
                        .append(rule.level())
                        .append('|')
                        .append(rule.title())
                        .append('|')
                        .append(rule.quote())
                        .append('|')
                        .append(rule.reading())
                        .append('|')
                        .append(rule.needs())
                        .append('\n'));
        catalogue
                .documentedExamples()
                .forEach(documentedExample -> text.append(documentedExample.name())
                        .append('|')
                        .append(documentedExample.title())
                        .append('|')
                        .append(documentedExample.needs())
                        .append('\n'));
        CRC32 sum = new CRC32();
        sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static String kit(String version, String rules) {
        return "version " + version + ", rules " + rules;
    }

    /** Two shards that are said to be of one run. */
    private record ComparedShards(LoadedShard one, LoadedShard other) {
        void demandAlike() {
            same(
                    "the number of shards",
                    one.part().shard().of(),
                    other.part().shard().of());
            same(
                    "the kit",
                    kit(one.part().rawRunData().kitVersion(), terms(one).catalogue()),
                    kit(other.part().rawRunData().kitVersion(), terms(other).catalogue()));
            same("the target", target(one.part()), target(other.part()));
            List<String> more = left(terms(one).offers(), terms(other).offers());
            List<String> less = left(terms(other).offers(), terms(one).offers());
            same("what only one target offers", String.join(", ", more), String.join(", ", less));
            same(
                    "--rule",
                    String.join(", ", terms(one).subjects()),
                    String.join(", ", terms(other).subjects()));
            same(
                    "--tags",
                    String.join(", ", terms(one).tagExpressions()),
                    String.join(", ", terms(other).tagExpressions()));
            same("--level", terms(one).level().word(), terms(other).level().word());
            same("--strict", terms(one).strict(), terms(other).strict());
            if (!known(terms(one)).equals(known(terms(other)))) {
                throw unlike("the list of known deviations", "one", "another");
            }
            if (!one.part().whole().equals(other.part().whole())) {
                throw unlike(
                        "the scenarios of the whole run", one.part().whole().size() + " of them", "others");
            }
        }

        private void same(String what, Object here, Object there) {
            if (!here.equals(there)) {
                throw unlike(what, here, there);
            }
        }

        private ShardException unlike(String what, Object here, Object there) {
            return new ShardException(one.name() + " and " + other.name() + " are not parts of one run: " + what
                    + " is " + shown(here) + " in the first and " + shown(there)
                    + " in the second; run all shards with the same command");
        }

        private static String shown(Object value) {
            return value.toString().isEmpty() ? "nothing" : value.toString();
        }

        private static ShardConditions terms(LoadedShard shard) {
            return shard.part().conditions();
        }

        /** On loopback every job has a simulator, or a mock, of its own, on a port that was free. */
        private static String target(ShardResult part) {
            TargetSummary target = part.rawRunData().target();
            String root = target.serviceRoot()
                    .replaceFirst("^(https?://(?:127\\.[0-9.]+|localhost|\\[::1])):[0-9]+(?=/|$)", "$1");
            return target.name() + " (" + root + ", " + target.apiVersion() + ")";
        }

        private static List<String> left(List<String> all, List<String> without) {
            List<String> left = new ArrayList<>(all);
            left.removeAll(without);
            return left;
        }

        /** The same list may lie elsewhere on another machine. */
        private static List<Object> known(ShardConditions terms) {
            List<Object> listed = new ArrayList<>(List.of(terms.known().expectedToRun()));
            for (KnownDeviation entry : terms.known().entries()) {
                listed.add(
                        List.of(entry.subject(), entry.scenario(), entry.target(), entry.expected(), entry.listing()));
            }
            return listed;
        }
    }
}
