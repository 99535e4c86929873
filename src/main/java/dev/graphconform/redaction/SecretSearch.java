package dev.graphconform.redaction;

import dev.graphconform.redaction.FragmentSearch.ByteRange;
import dev.graphconform.redaction.SecretForms.SearchTerm;
import dev.graphconform.target.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Searches texts for secrets and parts of them, in any encoding. Secrets shorter than {@value #MIN_LENGTH} bytes are
 * not searched for: they would be found everywhere.
 */
public final class SecretSearch {
    static final SecretSearch EMPTY = new SecretSearch(List.of(), List.of());

    private static final int MIN_LENGTH = 8;

    private final List<SearchBlock> blocks;
    private final List<byte[]> shortSecrets;

    private SecretSearch(List<SearchBlock> blocks, List<byte[]> shortSecrets) {
        this.blocks = blocks;
        this.shortSecrets = shortSecrets;
    }

    /** A search for these secrets. */
    public static SecretSearch of(Collection<Secret> secrets) {
        return EMPTY.and(secrets.stream().map(SecretForms::of).toList());
    }

    /**
     * A search for these secrets too. Full blocks are kept as they are: secrets are added one by one, and building one
     * table for all of them each time would take long.
     */
    SecretSearch and(List<SecretForms> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<SearchBlock> next = new ArrayList<>(blocks);
        List<SecretForms> open = next.isEmpty() || next.get(next.size() - 1).isFull()
                ? List.of()
                : next.remove(next.size() - 1).forms();
        next.add(SearchBlock.of(Stream.concat(open.stream(), more.stream()).toList()));
        List<byte[]> allShort = Stream.concat(
                        shortSecrets.stream(),
                        more.stream().map(SecretForms::whole).filter(SecretSearch::isShort))
                .toList();
        return new SecretSearch(List.copyOf(next), allShort);
    }

    /** Whether the text holds a secret, in any form. */
    public boolean finds(byte[] text) {
        return new DecodedForms(this::holds).anyOf(text);
    }

    /** Whether the file holds a secret, in any form; a large file is read in windows. */
    public boolean finds(Path file) throws IOException {
        if (Files.size(file) < SearchWindows.SIZE) {
            return finds(Files.readAllBytes(file));
        }
        try (InputStream text = Files.newInputStream(file)) {
            return new SearchWindows(this::finds).anyOf(text);
        }
    }

    /** Whether the text holds a secret in a form that has to be decoded first. */
    boolean findsEncoded(byte[] text) {
        return new DecodedForms(this::holds).anyDecoded(text);
    }

    /** Whether the text holds a secret as it is, or in base64; secrets too short for parts are not searched for. */
    boolean findsPlain(byte[] text) {
        for (SearchBlock block : blocks) {
            if (block.fragmentSearch().matches(text)) {
                return true;
            }
        }
        return false;
    }

    /** The ranges of secrets in the text, as they are or in base64, in ascending order; they may overlap. */
    List<ByteRange> byteRanges(byte[] text) {
        List<ByteRange> byteRanges = new ArrayList<>();
        blocks.forEach(block -> byteRanges.addAll(block.fragmentSearch().byteRanges(text)));
        byteRanges.sort(Comparator.comparingInt(ByteRange::from));
        return byteRanges;
    }

    private boolean holds(byte[] text) {
        return findsPlain(text) || shortSecrets.stream().anyMatch(secret -> holds(text, secret));
    }

    private static boolean isShort(byte[] secret) {
        return secret.length >= MIN_LENGTH && secret.length < SearchTerm.MIN_LENGTH;
    }

    private static boolean holds(byte[] text, byte[] secret) {
        for (int at = 0; at + secret.length <= text.length; at++) {
            int same = 0;
            while (same < secret.length && text[at + same] == secret[same]) {
                same++;
            }
            if (same == secret.length) {
                return true;
            }
        }
        return false;
    }

    /**
     * Some of the secrets with one search for all of them.
     *
     * @param forms the secrets
     * @param fragmentSearch the search for their parts
     */
    private record SearchBlock(List<SecretForms> forms, FragmentSearch fragmentSearch) {
        private static final int CAPACITY = 4;

        static SearchBlock of(List<SecretForms> forms) {
            return new SearchBlock(
                    forms,
                    new FragmentSearch(forms.stream()
                            .flatMap(form -> form.searchTerms().stream())
                            .toList()));
        }

        boolean isFull() {
            return forms.size() >= CAPACITY;
        }
    }
}
