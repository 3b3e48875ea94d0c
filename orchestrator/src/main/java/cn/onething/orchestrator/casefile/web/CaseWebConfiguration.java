package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.form.FormRules;
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
    FilingCheck filingCheck(Catalogue catalogue, FormRules forms, Clock clock) {
        return new FilingCheck(catalogue, forms, clock);
    }
}
