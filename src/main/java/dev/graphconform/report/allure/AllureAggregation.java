package dev.graphconform.report.allure;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.Extension;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.category.Category;
import io.qameta.allure.context.JacksonContext;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.Plugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.duration.DurationPlugin;
import io.qameta.allure.duration.DurationTrendPlugin;
import io.qameta.allure.entity.ExecutorInfo;
import io.qameta.allure.entity.Status;
import io.qameta.allure.entity.TestResult;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.retry.RetryTrendPlugin;
import io.qameta.allure.severity.SeverityPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Allure's views, computed by the generator's own aggregators: those whose data the page shows, in an order in which
 * each finds what the ones before it noted. Left out are readers of test results, exports for other systems, and
 * Markdown.
 */
final class AllureAggregation implements Configuration {
    private final String name;
    private final List<Extension> extensions = List.of(
            new JacksonContext(),
            new TagsPlugin(),
            new SeverityPlugin(),
            new HistoryPlugin(),
            new HistoryTrendPlugin(),
            new CategoriesPlugin(),
            new CategoriesTrendPlugin(),
            new DurationPlugin(),
            new DurationTrendPlugin(),
            new RetryTrendPlugin(),
            new StatusChartPlugin(),
            new TimelinePlugin(),
            new SuitesPlugin(),
            new BehaviorsView(),
            new SummaryPlugin(),
            new ExecutorPlugin(),
            new LaunchPlugin(),
            new Allure1EnvironmentPlugin());

    AllureAggregation(String name) {
        this.name = name;
    }

    /**
     * The data of all views but those of single tests.
     *
     * @param executor the run among those into the same folder
     * @param earlier what earlier runs left behind, by the names that the aggregators give it
     */
    ReportPageData of(
            List<TestResult> tests, Map<String, String> facts, ExecutorInfo executor, Map<String, Object> earlier) {
        Map<String, Object> extra = new HashMap<>(earlier);
        extra.put(CategoriesPlugin.CATEGORIES, categories());
        extra.put("environment", facts);
        extra.put(ExecutorPlugin.EXECUTORS_BLOCK_NAME, executor);
        List<LaunchResults> launches = List.of(new InMemoryLaunchResults(tests, extra));
        ReportPageData data = new ReportPageData();
        getExtensions(Aggregator2.class).forEach(aggregator -> aggregator.aggregate(this, launches, data));
        return data;
    }

    /** The data of each test. */
    void each(List<TestResult> tests, ReportPageData data) {
        new TestsResultsPlugin().aggregate(this, List.of(new InMemoryLaunchResults(tests, Map.of())), data);
    }

    private static List<Category> categories() {
        return Arrays.stream(AllureCategory.values())
                .map(allureCategory -> new Category()
                        .setName(allureCategory.title())
                        .setDescription(allureCategory.meaning())
                        .setTraceRegex(allureCategory.tracePattern())
                        .setMatchedStatuses(List.of(
                                Status.valueOf(allureCategory.status().value().toUpperCase(Locale.ROOT)))))
                .collect(Collectors.toList());
    }

    @Override
    public String getReportName() {
        return name;
    }

    @Override
    public List<Plugin> getPlugins() {
        return List.of();
    }

    @Override
    public List<Extension> getExtensions() {
        return extensions;
    }
}
