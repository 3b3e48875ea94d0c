package cn.onething.orchestrator.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.onething.catalogue.Catalogue;
import java.nio.file.Path;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class CatalogueRefusedAnalyzerTests {

    @Test
    void saysWhichLineInsteadOfAStackTrace() {
        Throwable refused = catchThrowable(() -> Catalogue.load(Path.of("target/nowhere")));

        FailureAnalysis analysis =
                new CatalogueRefusedAnalyzer().analyze(new IllegalStateException("no bean", refused));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("target/nowhere:1 ERROR [missing-folder] 没有这个文件夹");
        assertThat(analysis.getAction()).contains("catalogue check");
    }

    @Test
    void isFoundBySpring() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, FailureHandler.logging(LogFactory.getLog(getClass()))))
                .hasAtLeastOneElementOfType(CatalogueRefusedAnalyzer.class);
    }
}
