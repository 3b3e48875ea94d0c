package cn.onething.orchestrator.library;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.journal.Journal;
import cn.onething.orchestrator.OrchestratorProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

    @Bean
    HolidayNotices holidayNotices(JdbcTemplate jdbc, Journal journal) {
        HolidayNotices notices = new HolidayNotices(jdbc);
        journal.listen(notices);
        return notices;
    }

    @Bean
    Publications publications(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new Publications(jdbc, transactions);
    }

    @Bean
    PublishedCatalogue publishedCatalogue(OrchestratorProperties properties, Publications publications) {
        Catalogue files = properties.catalogue() == null ? Catalogue.load() : Catalogue.load(properties.catalogue());
        return new PublishedCatalogue(files, publications);
    }

    @Bean
    KeptDefinitions keptDefinitions(
            PublishedCatalogue published, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        KeptDefinitions kept = new KeptDefinitions(
                Catalogue.following(published), new DefinitionStore(jdbc, new TransactionTemplate(transactions)));
        kept.load();
        return kept;
    }

    @Bean
    Catalogue catalogue(KeptDefinitions kept, HolidayNotices notices) {
        Catalogue files = kept.files();
        return files.countedBy(new WorkingDays(notices.over(files.calendars()))).keeping(kept);
    }
}
