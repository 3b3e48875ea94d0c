package cn.onething.orchestrator.migration;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.form.FormRules;
import cn.onething.journal.Journal;
import cn.onething.orchestrator.casefile.CaseDecisions;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.persistence.CaseContents;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.library.KeptDefinitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    MigrationService migrationService(
            Journal journal,
            CaseDecisions decisions,
            CaseRules rules,
            CaseFiles files,
            CaseContents contents,
            Catalogue catalogue,
            KeptDefinitions kept,
            FormRules forms) {
        return new MigrationService(journal, decisions, rules, files, contents, catalogue, kept, new Fitness(forms));
    }

    @Bean
    OpenCasesOf openCasesOf(JdbcTemplate jdbc) {
        return new OpenCasesOf(jdbc);
    }
}
