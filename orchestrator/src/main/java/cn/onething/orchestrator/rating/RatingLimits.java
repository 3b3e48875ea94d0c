package cn.onething.orchestrator.rating;

import cn.onething.orchestrator.calendar.ServiceLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The limits of a bad rating are counted again when the notice of a year comes. */
@Configuration(proxyBeanMethods = false)
class RatingLimits {

    @Bean
    ServiceLimits limitsOfVerifying(JdbcTemplate jdbc) {
        return limits(jdbc, "verify_by", "u.state = 'OPEN'", RatingService.VERIFY_DAYS);
    }

    @Bean
    ServiceLimits limitsOfFixing(JdbcTemplate jdbc) {
        return limits(jdbc, "fix_by", "u.state in ('OPEN', 'CALLED_BACK')", RatingService.FIX_DAYS);
    }

    /** @param column, running constants */
    private static ServiceLimits limits(JdbcTemplate jdbc, String column, String running, int days) {
        return new ServiceLimits(
                jdbc,
                "select u.rating_id as limit_id, r.at as began, u." + column + " as due, f.region"
                        + " from rating_follow_up u join rating r on r.id = u.rating_id"
                        + " join case_file f using (case_number) where " + running + " and u." + column + " >= ?",
                _ -> days,
                "update rating_follow_up u set " + column
                        + " = d from unnest(?, ?) as n (i, d) where rating_id = i and " + running);
    }
}
