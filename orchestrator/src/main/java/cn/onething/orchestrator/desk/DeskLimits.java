package cn.onething.orchestrator.desk;

import cn.onething.orchestrator.calendar.ServiceLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The desk's own limit is counted again when the notice of a year comes. */
@Configuration(proxyBeanMethods = false)
class DeskLimits {

    @Bean
    ServiceLimits limitsOfDesk(JdbcTemplate jdbc) {
        return new ServiceLimits(
                jdbc,
                """
                select e.id as limit_id, e.registered_at as began, e.due_at as due, f.region, e.ground
                  from escalation e join case_file f using (case_number) where e.state = 'OPEN' and e.due_at >= ?
                """,
                row -> Ground.valueOf(row.getString("ground")).days(),
                "update escalation set due_at = d from unnest(?, ?) as n (i, d) where id = i and state = 'OPEN'");
    }
}
