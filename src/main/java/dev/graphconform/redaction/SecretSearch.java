package dev.graphconform.redaction;

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
 * Looks for secrets, or pieces of them, in whatever form they are. Secrets shorter than {@value #SHORTEST} bytes are
 * not looked for: they would be found everywhere.
 */
public final class SecretSearch {
    static final SecretSearch FOR_NOTHING = new SecretSearch(List.of(), List.of());

    private static final int SHORTEST = 8;

    private final List<Volume> volumes;
    private final List<byte[]> shortOnes;

    private SecretSearch(List<Volume> volumes, List<byte[]> shortOnes) {
        this.volumes = volumes;
        this.shortOnes = shortOnes;
    }

    /** A search for these secrets. */
    public static SecretSearch of(Collection<Secret> secrets) {
        return FOR_NOTHING.and(secrets.stream().map(SecretForms::of).toList());
    }

    /**
     * A search for these as well. What was learnt before is looked up where it is: secrets come one by one, and a table
     * for all of them takes a while.
     */
    SecretSearch and(List<SecretForms> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Volume> next = new ArrayList<>(volumes);
        List<SecretForms> open = next.isEmpty() || next.get(next.size() - 1).full()
                ? List.of()
                : next.remove(next.size() - 1).forms();
        next.add(Volume.of(Stream.concat(open.stream(), more.stream()).toList()));
        List<byte[]> allShort = Stream.concat(
                        shortOnes.stream(),
                        more.stream().map(SecretForms::whole).filter(SecretSearch::isShort))
                .toList();
        return new SecretSearch(List.copyOf(next), allShort);
    }

    /** Whether the text holds one, in any form. */
    public boolean finds(byte[] text) {
        return new DecodedForms(this::holds).anyOf(text);
    }

    /** Whether the file holds one, in any form; a large one is read bit by bit. */
    public boolean finds(Path file) throws IOException {
        if (Files.size(file) < SearchWindows.SIZE) {
            return finds(Files.readAllBytes(file));
        }
        try (InputStream text = Files.newInputStream(file)) {
            return new SearchWindows(this::finds).anyOf(text);
        }
    }

    /** Whether the text holds one in a form that has to be undone first. */
    boolean findsHidden(byte[] text) {
        return new DecodedForms(this::holds).anyWithin(text);
    }

    /** Whether one stands in the text as it is, or in base64; those too short to be told in pieces aside. */
    boolean shows(byte[] text) {
        for (Volume volume : volumes) {
            if (volume.fragmentSearch().in(text)) {
                return true;
            }
        }
        return false;
    }

    /** The stretches where one stands in the text as it is, or in base64, in their order; they may overlap. */
    List<ByteRange> byteRanges(byte[] text) {
        List<ByteRange> byteRanges = new ArrayList<>();
        volumes.forEach(volume -> byteRanges.addAll(volume.fragmentSearch().byteRanges(text)));
        byteRanges.sort(Comparator.comparingInt(ByteRange::from));
        return byteRanges;
    }

    private boolean holds(byte[] text) {
        return shows(text) || shortOnes.stream().anyMatch(secret -> holds(text, secret));
    }

    private static boolean isShort(byte[] secret) {
        return secret.length >= SHORTEST && secret.length < SearchTerm.PIECE;
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
     * Some of the secrets with the table of their pieces.
     *
     * @param forms the secrets
     * @param fragmentSearch their pieces
     */
    private record Volume(List<SecretForms> forms, FragmentSearch fragmentSearch) {
        private static final int FULL = 4;

        static Volume of(List<SecretForms> forms) {
            return new Volume(
                    forms,
                    new FragmentSearch(forms.stream()
                            .flatMap(form -> form.searchTerms().stream())
                            .toList()));
        }

        boolean full() {
            return forms.size() >= FULL;
        }
    }
}
