package cn.onething.department.configured;

import cn.onething.department.configured.source.DepartmentFilesRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows mistakes in the departments' files as what they are, without a stack trace. */
final class DepartmentFilesAnalyzer extends AbstractFailureAnalyzer<DepartmentFilesRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DepartmentFilesRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "改正以上各行后重新启动 Correct these lines and start again", cause);
    }
}
