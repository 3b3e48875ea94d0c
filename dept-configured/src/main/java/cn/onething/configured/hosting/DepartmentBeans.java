package cn.onething.configured.hosting;

import cn.onething.configured.definition.Department;
import cn.onething.configured.register.DemoRecords;
import cn.onething.configured.register.JdbcRecords;
import cn.onething.configured.register.JdbcSerials;
import cn.onething.configured.register.RecordView;
import cn.onething.configured.register.Serials;
import cn.onething.department.DepartmentAutoConfiguration;
import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoData;
import cn.onething.department.history.JdbcHistory;
import cn.onething.department.lookup.CompanyRegister;
import cn.onething.journal.JournalAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

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

    @Bean
    JdbcHistory recordHistory(JdbcTemplate jdbc) {
        return new JdbcHistory(jdbc, "record_history");
    }

    @Bean
    JdbcRecords records(JdbcTemplate jdbc, JdbcHistory recordHistory) {
        return new JdbcRecords(jdbc, recordHistory);
    }

    @Bean
    Serials serials(JdbcTemplate jdbc) {
        return new JdbcSerials(jdbc);
    }

    @Bean
    DemoData demoRecords(Department department, JdbcRecords records) {
        return companies -> department
                .registers()
                .values()
                .forEach(register -> records.add(DemoRecords.of(register, companies), DemoCompanies.REGISTERED_AT));
    }

    @Bean
    CompanyRegister recordView(Department department, JdbcRecords records) {
        RecordView view = new RecordView(department);
        return key -> department.registers().values().stream()
                .filter(register -> register.format().accepts(key))
                .map(register -> register.recordKey(key))
                .flatMap(recordKey -> records.find(recordKey).stream())
                .findFirst()
                .map(record -> view.of(record, records.historyOf(record.key())));
    }
}
