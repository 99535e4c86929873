package dev.graphconform.report.allure;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.Extension;
import io.qameta.allure.ReportStorage;
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
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.ExecutorInfo;
import io.qameta.allure.entity.LabelName;
import io.qameta.allure.entity.Statistic;
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
import io.qameta.allure.tree.TestResultTree;
import io.qameta.allure.tree.TestResultTreeGroup;
import io.qameta.allure.tree.TreeNode;
import io.qameta.allure.tree.TreeUtils;
import io.qameta.allure.tree.TreeWidgetData;
import io.qameta.allure.tree.TreeWidgetItem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Computes the data of Allure's views with the generator's own aggregators: those whose data the page shows, in an
 * order in which each finds the data of those it depends on. Left out are readers of test results, exports for other
 * systems, and Markdown.
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
     * @param executor the number and name of the run
     * @param earlier the data of earlier runs, by the names that the aggregators give it
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
    void tests(List<TestResult> tests, ReportPageData data) {
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

    /**
     * The tests of a run for the generator's aggregators, from memory: nothing is read back from the results folder.
     */
    private static final class InMemoryLaunchResults implements LaunchResults {
        private final Set<TestResult> tests = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<String, Object> extra;

        /**
         * Tests are kept by identity: the aggregators change them, and hashing them by their content again and again is
         * slow.
         */
        InMemoryLaunchResults(List<TestResult> tests, Map<String, Object> extra) {
            this.tests.addAll(tests);
            this.extra = extra;
        }

        @Override
        public Set<TestResult> getAllResults() {
            return tests;
        }

        @Override
        public Set<TestResult> getResults() {
            return tests;
        }

        /** None: attachments go straight into the page. */
        @Override
        public Map<Path, Attachment> getAttachments() {
            return Map.of();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Optional<T> getExtra(String name) {
            return Optional.ofNullable((T) extra.get(name));
        }
    }

    /**
     * The data of Allure's Behaviors view. The view's script comes from Allure's own plugin; its Java half ships only
     * as an archive within an archive, which would have to be unpacked and loaded apart at each run, for these few
     * lines.
     */
    private static final class BehaviorsView implements Aggregator2 {
        private static final int SHOWN_IN_OVERVIEW = 10;

        @Override
        public void aggregate(Configuration configuration, List<LaunchResults> launches, ReportStorage storage) {
            TestResultTree tree = new TestResultTree(
                    "behaviors",
                    test -> TreeUtils.groupByLabels(test, LabelName.EPIC, LabelName.FEATURE, LabelName.STORY));
            launches.stream()
                    .flatMap(launch -> launch.getResults().stream())
                    .sorted(TestResult.comparingByTimeAsc())
                    .forEach(tree::add);
            storage.addDataJson("data/behaviors.json", tree);
            storage.addDataJson("widgets/behaviors.json", overview(tree));
        }

        private static TreeWidgetData overview(TestResultTree tree) {
            List<TreeWidgetItem> worstFirst = tree.getChildren().stream()
                    .filter(TestResultTreeGroup.class::isInstance)
                    .map(TestResultTreeGroup.class::cast)
                    .map(BehaviorsView::item)
                    .sorted(Comparator.comparing(TreeWidgetItem::getStatistic, Statistic.comparator())
                            .reversed())
                    .limit(SHOWN_IN_OVERVIEW)
                    .toList();
            List<TreeNode> all = tree.getChildren();
            return new TreeWidgetData().setItems(worstFirst).setTotal(all.size());
        }

        private static TreeWidgetItem item(TestResultTreeGroup group) {
            return new TreeWidgetItem()
                    .setUid(group.getUid())
                    .setName(group.getName())
                    .setStatistic(TreeUtils.calculateStatisticByLeafs(group));
        }
    }
}
