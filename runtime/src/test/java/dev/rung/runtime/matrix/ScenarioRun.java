package dev.rung.runtime.matrix;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A process that runs the scenarios of some groups, the letters of its argument, on the server of its environment. */
final class ScenarioRun {

    private ScenarioRun() {}

    public static void main(String... args) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("dev.rung.runtime"))
                .filters(inGroups(args[0]), TagFilter.excludeTags(Scenario.ONE_VERSION))
                .build();
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        var summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 30);
        System.out.println("passed " + summary.getTestsSucceededCount());
        System.exit(endedWell(summary) ? 0 : 1);
    }

    /** What is skipped is not proved. */
    private static boolean endedWell(TestExecutionSummary summary) {
        return summary.getTotalFailureCount() == 0
                && summary.getTestsSucceededCount() == summary.getTestsFoundCount()
                && summary.getTestsFoundCount() > 0;
    }

    private static PostDiscoveryFilter inGroups(String letters) {
        return test -> FilterResult.includedIf(test.getChildren().isEmpty() && isIn(letters, test));
    }

    private static boolean isIn(String letters, TestDescriptor test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .flatMap(method -> AnnotationSupport.findAnnotation(method, Scenario.class))
                .filter(scenario -> letters.indexOf(scenario.id().charAt(0)) >= 0)
                .isPresent();
    }
}
