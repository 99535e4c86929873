package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.customrules.CustomRules;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A short text that differs when rules or examples do: kits of one version number may have been built from different
 * sources.
 */
final class CatalogueChecksum {
    private CatalogueChecksum() {}

    static String of(Catalogue page, CustomRules own) {
        return of(page) + (own.isNone() ? "" : ", own rules " + of(own.catalogue()));
    }

    private static String of(Catalogue catalogue) {
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
        return String.format("%08x", sum.getValue());
    }
}
