package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.form.FormRules;
import cn.onething.orchestrator.paper.Uploads;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseWebConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FormRules formRules(Clock clock) {
        return new FormRules(clock);
    }

    @Bean
    PaperCheck paperCheck(Uploads uploads) {
        return new PaperCheck(uploads::find);
    }

    @Bean
    FilingCheck filingCheck(Catalogue catalogue, FormRules forms, PaperCheck papers, Clock clock) {
        return new FilingCheck(catalogue, forms, papers, clock);
    }
}
