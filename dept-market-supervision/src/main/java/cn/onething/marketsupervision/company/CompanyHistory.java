package cn.onething.marketsupervision.company;

import cn.onething.department.history.JdbcHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the company register's history known to verification. */
@Configuration(value = "companyHistoryConfiguration", proxyBeanMethods = false)
class CompanyHistory {

    @Bean
    JdbcHistory companyHistory(JdbcTemplate jdbc) {
        return new JdbcHistory(jdbc, "company_history");
    }
}
