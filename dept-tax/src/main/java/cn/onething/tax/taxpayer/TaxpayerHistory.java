package cn.onething.tax.taxpayer;

import cn.onething.department.history.JdbcHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the taxpayer register's history known to verification. */
@Configuration(value = "taxpayerHistoryConfiguration", proxyBeanMethods = false)
class TaxpayerHistory {

    @Bean
    JdbcHistory taxpayerHistory(JdbcTemplate jdbc) {
        return new JdbcHistory(jdbc, "taxpayer_history");
    }
}
