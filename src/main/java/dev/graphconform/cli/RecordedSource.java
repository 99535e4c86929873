package dev.graphconform.cli;

import dev.graphconform.recording.RecordedExchange;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.TargetSummary;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What recorded traffic was recorded from: as the target file says, else as the addresses in it say. */
final class RecordedSource {
    private static final Pattern VERSION = Pattern.compile("(?i)(.*?)/(v1\\.0|beta)/.*");

    private RecordedSource() {}

    static TargetSummary of(List<RecordedExchange> exchanges, Optional<Target> target) {
        Map<TargetSummary, Long> all = exchanges.stream()
                .map(recorded -> of(recorded.exchange().uri()))
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(source -> source, LinkedHashMap::new, Collectors.counting()));
        String hosts = all.keySet().stream().map(TargetSummary::name).distinct().collect(Collectors.joining(" and "));
        // most of it came from there; the report has the address of each exchange
        TargetSummary most = all.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElseThrow();
        return new TargetSummary(target.map(Target::name).orElse(hosts), most.serviceRoot(), most.apiVersion());
    }

    private static Optional<TargetSummary> of(URI uri) {
        Matcher path = VERSION.matcher(uri.getRawPath());
        return path.matches()
                ? Optional.of(new TargetSummary(
                        uri.getHost() == null ? uri.getRawAuthority() : uri.getHost(),
                        uri.getScheme() + "://" + uri.getRawAuthority() + path.group(1),
                        path.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
