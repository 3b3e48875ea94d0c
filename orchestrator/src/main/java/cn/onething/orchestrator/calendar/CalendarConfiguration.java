package cn.onething.orchestrator.calendar;

import cn.onething.catalogue.Catalogue;
import cn.onething.journal.Journal;
import cn.onething.orchestrator.casefile.CaseDecisions;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.library.HolidayNotices;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    CalendarService calendarService(
            Journal journal,
            CaseDecisions decisions,
            Catalogue catalogue,
            HolidayNotices notices,
            List<ServiceLimits> services,
            JdbcTemplate jdbc,
            CaseFiles files) {
        return new CalendarService(
                journal, decisions, catalogue::bundle, catalogue, notices, new OpenLimits(jdbc, files), services);
    }
}
