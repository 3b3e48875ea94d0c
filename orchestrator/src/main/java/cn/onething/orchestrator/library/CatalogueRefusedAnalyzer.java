package cn.onething.orchestrator.library;

import cn.onething.catalogue.CatalogueRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong with the catalogue's files line by line, without a stack trace. */
final class CatalogueRefusedAnalyzer extends AbstractFailureAnalyzer<CatalogueRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CatalogueRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "改正以上各行后重新启动 Correct these lines and start again; onething catalogue check FOLDER finds them without a start",
                cause);
    }
}
