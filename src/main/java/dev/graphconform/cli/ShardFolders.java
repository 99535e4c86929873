package dev.graphconform.cli;

import dev.graphconform.execution.ShardMerger.LoadedShard;
import dev.graphconform.ledger.Ledger;
import dev.graphconform.report.shards.ShardFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders with the results of shards: each given on its own, or all in one folder, as CI servers pass them to the
 * job that merges.
 */
final class ShardFolders {
    private final Set<Path> folders = new LinkedHashSet<>();

    /**
     * Finds the shards.
     *
     * @throws UsageException if a folder does not exist, or holds no shard
     */
    ShardFolders(List<Path> given) {
        given.forEach(folder -> folders.addAll(shardsIn(folder)));
    }

    /** Reads the shards. */
    List<LoadedShard> read() {
        List<LoadedShard> shards = new ArrayList<>();
        for (Path folder : folders) {
            ShardFile file = ShardFile.read(folder.resolve(ShardFile.NAME));
            shards.add(new LoadedShard(folder.toString(), file.part(), file.exchanges()));
        }
        return shards;
    }

    /**
     * Copies the shards' ledgers, which belong beside the result.
     *
     * @throws UsageException if one cannot be copied
     */
    void copyLedgers(Path out) {
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path ledger : files.filter(Ledger::isNameOfOne).sorted().toList()) {
                    Path copy = out.resolve(ledger.getFileName());
                    if (!Files.exists(copy)) {
                        Files.copy(ledger, copy);
                    }
                }
            } catch (IOException refused) {
                throw new UsageException(
                        "the ledger in " + folder + " cannot be copied to " + out + "; check the permissions of both",
                        refused);
            }
        }
    }

    /**
     * Checks that the folder for the result is not that of a shard, whose results would be replaced.
     *
     * @throws UsageException if it is
     */
    void demandOther(Path out) {
        for (Path folder : folders) {
            if (folder.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
                throw new UsageException(
                        "--out " + out + " holds a shard, and its results would be replaced; name another folder");
            }
        }
    }

    private static List<Path> shardsIn(Path folder) {
        if (Files.exists(folder.resolve(ShardFile.NAME))) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> shards = inside.filter(each -> Files.exists(each.resolve(ShardFile.NAME)))
                    .sorted()
                    .toList();
            if (shards.isEmpty()) {
                throw new UsageException(folder + " holds no shard (no " + ShardFile.NAME
                        + ", and no folder with one); give the folders that \"conform run"
                        + " --shard\" wrote to with --out");
            }
            return shards;
        } catch (NoSuchFileException | NotDirectoryException absent) {
            throw new UsageException(
                    folder + " is no folder; give the folders that \"conform run --shard\" wrote to with --out",
                    absent);
        } catch (IOException refused) {
            throw new UsageException(folder + " cannot be read; check its permissions", refused);
        }
    }
}
