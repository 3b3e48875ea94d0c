package cn.onething.socialsecurity;

import cn.onething.department.deregistration.Deregistrations;
import cn.onething.department.deregistration.JdbcDeregistrations;
import cn.onething.events.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** An employer whose registration was ended (注销社会保险登记) changes and moves no more. */
@Configuration(proxyBeanMethods = false)
class Deregistration {
    private static final Reason GONE =
            new Reason("insurance-ended", "社会保险登记已注销", "The registration of the employer has ended");

    @Bean
    Deregistrations deregistrations(JdbcTemplate jdbc) {
        return new JdbcDeregistrations(jdbc, "employers", "state", "ended", GONE);
    }
}
