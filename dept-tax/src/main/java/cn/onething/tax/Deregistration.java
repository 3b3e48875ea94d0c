package cn.onething.tax;

import cn.onething.department.deregistration.Deregistrations;
import cn.onething.department.deregistration.JdbcDeregistrations;
import cn.onething.events.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A taxpayer that was cleared for good (税务注销) changes and moves no more. */
@Configuration(proxyBeanMethods = false)
class Deregistration {
    private static final Reason GONE =
            new Reason("taxpayer-deregistered", "纳税人已注销税务登记", "The taxpayer is deregistered");

    @Bean
    Deregistrations deregistrations(JdbcTemplate jdbc) {
        return new JdbcDeregistrations(jdbc, "taxpayer-files", "state", "cleared", GONE);
    }
}
