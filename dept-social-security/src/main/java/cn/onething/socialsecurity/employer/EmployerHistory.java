package cn.onething.socialsecurity.employer;

import cn.onething.department.history.JdbcHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the register's history known to verification. */
@Configuration(proxyBeanMethods = false)
class EmployerHistory {

    @Bean("employerAccountHistory")
    JdbcHistory history(JdbcTemplate jdbc) {
        return new JdbcHistory(jdbc, "employer_account_history");
    }
}
