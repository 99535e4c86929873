package dev.graphconform.report.allure;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.ReportStorage;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.entity.LabelName;
import io.qameta.allure.entity.Statistic;
import io.qameta.allure.entity.TestResult;
import io.qameta.allure.tree.TestResultTree;
import io.qameta.allure.tree.TestResultTreeGroup;
import io.qameta.allure.tree.TreeNode;
import io.qameta.allure.tree.TreeUtils;
import io.qameta.allure.tree.TreeWidgetData;
import io.qameta.allure.tree.TreeWidgetItem;
import java.util.Comparator;
import java.util.List;

/**
 * The data of Allure's Behaviors view. The view's script comes from Allure's own plugin; its Java half ships only as an
 * archive within an archive, which would have to be unpacked and loaded apart at each run, for these few lines.
 */
final class BehaviorsView implements Aggregator2 {
    private static final int SHOWN_IN_OVERVIEW = 10;

    @Override
    public void aggregate(Configuration configuration, List<LaunchResults> launches, ReportStorage storage) {
        TestResultTree tree = new TestResultTree(
                "behaviors", test -> TreeUtils.groupByLabels(test, LabelName.EPIC, LabelName.FEATURE, LabelName.STORY));
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
