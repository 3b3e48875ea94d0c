package cn.onething.configured.hosting;

import cn.onething.department.configured.register.RecordLookup;
import cn.onething.department.lookup.CompanyRegister;
import cn.onething.department.setup.DepartmentAutoConfiguration;
import cn.onething.journal.setup.JournalAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one department's own context has: just what it needs, named one by one, because there are many of them. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    DepartmentAutoConfiguration.class,
    JournalAutoConfiguration.class
})
class DepartmentBeans {

    /** Companies are found at every department; here they are records like all others. */
    @Bean
    CompanyRegister companies(RecordLookup records) {
        return key -> records.find(key, null).map(RecordLookup.Found::record);
    }
}
