package cn.onething.orchestrator.library;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.journal.Journal;
import cn.onething.orchestrator.OrchestratorProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

    @Bean
    HolidayNotices holidayNotices(JdbcTemplate jdbc, Journal journal) {
        HolidayNotices notices = new HolidayNotices(jdbc);
        journal.listen(notices);
        return notices;
    }

    @Bean
    Catalogue catalogue(OrchestratorProperties properties, HolidayNotices notices) {
        Catalogue files = properties.catalogue() == null ? Catalogue.load() : Catalogue.load(properties.catalogue());
        return files.countedBy(new WorkingDays(notices.over(files.calendars())));
    }
}
