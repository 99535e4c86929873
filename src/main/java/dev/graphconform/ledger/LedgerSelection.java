package dev.graphconform.ledger;

import dev.graphconform.ledger.CleanUp.CleanUpTarget;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ledgers found in folders, by the target that they are about.
 *
 * @param own those of the target that is cleaned, and those that do not say, in the order in which their runs began
 * @param foreign how many belong to another target, by what tells that
 */
public record LedgerSelection(List<Path> own, Map<String, Integer> foreign) {

    /** Looks into them. A ledger without a whole line is passed over: its run ended before it sent anything. */
    public static LedgerSelection of(List<Path> found, CleanUpTarget target) {
        List<DatedLedger> own = new ArrayList<>();
        Map<String, Integer> foreign = new TreeMap<>();
        for (Path path : found) {
            try {
                Optional<LedgerOwner> owner = LedgerContent.owner(path);
                Optional<String> difference = owner.flatMap(whose -> whose.difference(target));
                difference.ifPresent(what -> foreign.merge(what, 1, Integer::sum));
                owner.filter(whose -> difference.isEmpty())
                        .ifPresent(whose -> own.add(new DatedLedger(path, whose.begun())));
            } catch (LedgerException damaged) {
                own.add(new DatedLedger(path, Instant.MAX)); // to be told when its turn comes
            }
        }
        own.sort(Comparator.comparing(DatedLedger::begun));
        return new LedgerSelection(own.stream().map(DatedLedger::path).toList(), foreign);
    }

    private record DatedLedger(Path path, Instant begun) {}
}
