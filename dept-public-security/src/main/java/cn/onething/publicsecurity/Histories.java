package cn.onething.publicsecurity;

import cn.onething.department.history.JdbcHistory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes the registers' histories known to verification. */
@Configuration(proxyBeanMethods = false)
class Histories {

    @Bean
    JdbcHistory representativeHistory(JdbcTemplate jdbc) {
        return new JdbcHistory(jdbc, "representative_history");
    }

    @Bean
    JdbcHistory sealHistory(JdbcTemplate jdbc) {
        return new JdbcHistory(jdbc, "seal_history");
    }
}
