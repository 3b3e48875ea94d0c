package cn.onething.marketsupervision;

import cn.onething.department.deregistration.Deregistrations;
import cn.onething.department.deregistration.JdbcDeregistrations;
import cn.onething.events.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A company that was deregistered (企业注销登记) changes, moves and gets licences no more. */
@Configuration(proxyBeanMethods = false)
class Deregistration {
    private static final Reason GONE = new Reason("company-deregistered", "企业已注销", "The company is deregistered");

    @Bean
    Deregistrations deregistrations(JdbcTemplate jdbc) {
        return new JdbcDeregistrations(jdbc, "enterprises", "state", "deregistered", GONE);
    }
}
