package cn.onething.orchestrator.call;

import cn.onething.orchestrator.calendar.ServiceLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The limit of a call is counted again when the notice of a year comes. */
@Configuration(proxyBeanMethods = false)
class CallLimits {

    @Bean
    ServiceLimits limitsOfCalls(JdbcTemplate jdbc) {
        return new ServiceLimits(
                jdbc,
                """
                select c.id as limit_id, c.ended_at as began, c.due_at as due, f.region
                  from follow_up_call c join case_file f using (case_number) where c.state = 'OPEN' and c.due_at >= ?
                """,
                _ -> CallRules.DAYS,
                "update follow_up_call set due_at = d from unnest(?, ?) as n (i, d) where id = i and state = 'OPEN'");
    }
}
