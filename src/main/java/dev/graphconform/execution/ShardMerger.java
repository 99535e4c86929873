package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.customrules.CustomRules;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.verdict.ExpectedScenario;
import dev.graphconform.verdict.RunResult;
import java.util.List;

/** Merges the shards of a run into the run that they are parts of. */
public final class ShardMerger {
    private final Catalogue page;
    private final CustomRules own;

    /** A merger that judges by this catalogue and these rules of a team's own: those that the shards were run by. */
    public ShardMerger(Catalogue page, CustomRules own) {
        this.page = page;
        this.own = own;
    }

    /**
     * The whole run. A shard that is missing leaves it incomplete.
     *
     * @param given at least one
     * @throws ShardException if they are not parts of one run
     */
    public CompletedRun merge(List<LoadedShard> given) {
        List<LoadedShard> shards = new ShardCompatibility(CatalogueChecksum.of(page, own)).demand(given);
        RunResult result = new ShardResultJoiner(
                        page, own, shards.stream().map(LoadedShard::part).toList())
                .result();
        return new CompletedRun(result, () -> exchanges(shards));
    }

    /** Their numbers go on from shard to shard, so that no two are the same. */
    private static ExchangeLog exchanges(List<LoadedShard> shards) {
        ExchangeLog all = new ExchangeLog();
        int before = 0;
        for (LoadedShard shard : shards) {
            int highest = before;
            for (ExpectedScenario expectedScenario : shard.part().whole()) {
                for (Exchange exchange : shard.exchanges().of(expectedScenario.key())) {
                    Exchange renumbered = numbered(exchange, before + exchange.number());
                    all.add(expectedScenario.key(), renumbered);
                    highest = Math.max(highest, renumbered.number());
                }
                all.over(expectedScenario.key());
            }
            before = highest;
        }
        return all;
    }

    private static Exchange numbered(Exchange known, int number) {
        return new Exchange(
                number,
                known.principal(),
                known.method(),
                known.uri(),
                known.requestHeaders(),
                known.requestBody(),
                known.status(),
                known.responseHeaders(),
                known.responseBody(),
                known.sentAt(),
                known.took(),
                known.attempts(),
                known.madeUp());
    }
}
