package cn.onething.publicsecurity;

import cn.onething.department.deregistration.Deregistrations;
import cn.onething.department.deregistration.JdbcDeregistrations;
import cn.onething.events.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A company whose seals were cancelled (企业印章注销), which only its deregistration does, gets no seal or representative. */
@Configuration(proxyBeanMethods = false)
class Deregistration {
    private static final Reason GONE = new Reason(
            "company-deregistered", "企业已注销，印章已缴销", "The company is deregistered and its seals are cancelled");

    @Bean
    Deregistrations deregistrations(JdbcTemplate jdbc) {
        return new JdbcDeregistrations(jdbc, "enterprises", "seals", "cancelled", GONE);
    }
}
