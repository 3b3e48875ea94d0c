package cn.onething.configured.hosting;

import cn.onething.department.configured.RecordController;
import cn.onething.department.configured.RecordLookups;
import cn.onething.department.configured.register.RecordLookup;
import cn.onething.department.officer.OfficerConfiguration;
import cn.onething.department.problem.CorrelatedProblems;
import cn.onething.department.problem.ProblemAdvice;
import cn.onething.department.setup.DepartmentAutoConfiguration;
import cn.onething.department.worklist.WorkList;
import cn.onething.department.worklist.WorkListController;
import cn.onething.department.worklist.WorkLists;
import cn.onething.journal.setup.JournalAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The process of all departments that are configuration. It has the web; databases and Kafka are the departments'. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            KafkaAutoConfiguration.class,
            JournalAutoConfiguration.class,
            DepartmentAutoConfiguration.class
        })
@EnableConfigurationProperties(HostingProperties.class)
@Import({
    RecordController.class,
    HostedCompanyController.class,
    WorkListController.class,
    OfficerConfiguration.class,
    ProblemAdvice.class,
    CorrelatedProblems.class,
    VerificationOfAll.class
})
public class ConfiguredDepartments {

    public static void main(String[] args) {
        SpringApplication.run(ConfiguredDepartments.class, args);
    }

    @Bean
    HostedDepartments hostedDepartments(HostingProperties properties, ApplicationContext context) {
        return new HostedDepartments(FolderOfDepartments.read(properties), properties, context);
    }

    @Bean
    RecordLookups recordLookups(HostedDepartments departments) {
        return id -> departments.find(id).map(context -> context.getBean(RecordLookup.class));
    }

    @Bean
    WorkLists workLists(HostedDepartments departments) {
        return id -> departments.find(id).map(context -> context.getBean(WorkList.class));
    }

    @Bean
    DepartmentsHealth departmentsHealthIndicator(HostedDepartments departments) {
        return new DepartmentsHealth(departments);
    }
}
