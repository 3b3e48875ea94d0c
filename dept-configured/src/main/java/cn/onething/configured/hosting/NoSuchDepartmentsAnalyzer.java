package cn.onething.configured.hosting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which folder or department is missing, without a stack trace. */
final class NoSuchDepartmentsAnalyzer extends AbstractFailureAnalyzer<NoSuchDepartments> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoSuchDepartments cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "改正 onething.hosting 的设置后重新启动 Correct the settings under onething.hosting and start again",
                cause);
    }
}
