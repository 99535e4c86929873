package dev.graphconform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * A step translates a sentence into calls of the domain; what it would have to explain belongs below. Read by the
 * compiler's own parser.
 */
class StepMethodsTest {
    private static final int MOST_STATEMENTS = 9;
    private static final Set<String> STEP = Set.of("Given", "When", "Then", "And", "But", "Before", "After");
    private static final Set<Class<? extends Tree>> CROOKED = Set.of(
            ForLoopTree.class,
            EnhancedForLoopTree.class,
            WhileLoopTree.class,
            DoWhileLoopTree.class,
            SwitchTree.class,
            SwitchExpressionTree.class,
            TryTree.class,
            CatchTree.class);

    private final List<MethodTree> steps = steps();

    @Test
    void a_step_is_a_few_statements() {
        assertThat(steps).hasSizeGreaterThan(40);
        assertThat(steps)
                .filteredOn(step -> count(step, tree -> tree instanceof StatementTree && !(tree instanceof BlockTree))
                        > MOST_STATEMENTS)
                .isEmpty();
    }

    @Test
    void a_step_is_straight() {
        assertThat(steps)
                .filteredOn(step -> count(step, tree -> CROOKED.stream().anyMatch(kind -> kind.isInstance(tree))) > 0)
                .isEmpty();
    }

    private static int count(MethodTree step, Predicate<Tree> counted) {
        int[] count = new int[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void none) {
                count[0] += tree != null && counted.test(tree) ? 1 : 0;
                return super.scan(tree, none);
            }
        }.scan(step.getBody(), null);
        return count[0];
    }

    private static List<MethodTree> steps() {
        List<Path> sources = SourceFile.ofKit().stream()
                .map(SourceFile::path)
                .filter(path -> path.getParent().endsWith("steps"))
                .toList();
        List<MethodTree> steps = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree source : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void none) {
                        if (method.getModifiers().getAnnotations().stream().anyMatch(StepMethodsTest::isStep)) {
                            steps.add(method);
                        }
                        return super.visitMethod(method, none);
                    }
                }.scan(source, null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return steps;
    }

    private static boolean isStep(AnnotationTree annotation) {
        return STEP.contains(annotation.getAnnotationType().toString());
    }
}
