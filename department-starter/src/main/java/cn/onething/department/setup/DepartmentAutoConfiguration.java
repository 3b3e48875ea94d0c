package cn.onething.department.setup;

import cn.onething.department.ItemHandler;
import cn.onething.department.Register;
import cn.onething.department.demo.DemoData;
import cn.onething.department.demo.DemoLoader;
import cn.onething.department.deregistration.Deregistrations;
import cn.onething.department.deregistration.GuardedHandler;
import cn.onething.department.filing.FilingHandler;
import cn.onething.department.filing.JdbcFilings;
import cn.onething.department.history.Announcements;
import cn.onething.department.lookup.CompanyController;
import cn.onething.department.officer.OfficerConfiguration;
import cn.onething.department.problem.CorrelatedProblems;
import cn.onething.department.problem.ProblemAdvice;
import cn.onething.department.sharing.ChangeIntake;
import cn.onething.department.sharing.Followed;
import cn.onething.department.sharing.JdbcTakenChanges;
import cn.onething.department.task.Applications;
import cn.onething.department.task.CommandIntake;
import cn.onething.department.task.Handlers;
import cn.onething.department.task.JdbcApplications;
import cn.onething.department.task.JdbcTasks;
import cn.onething.department.task.TaskFold;
import cn.onething.department.task.TaskJournal;
import cn.onething.department.task.Tasks;
import cn.onething.department.worklist.WorkList;
import cn.onething.department.worklist.WorkListController;
import cn.onething.department.worklist.WorkLists;
import cn.onething.events.DepartmentInput;
import cn.onething.events.Topics;
import cn.onething.journal.Journal;
import cn.onething.journal.JournalProperties;
import cn.onething.journal.deadletter.DeadLetters;
import cn.onething.journal.intake.Intake;
import cn.onething.journal.intake.IntakeContainers;
import cn.onething.journal.message.JournalTopics;
import cn.onething.journal.message.MessageReader;
import cn.onething.journal.relay.Outbox;
import cn.onething.journal.setup.JournalAutoConfiguration;
import cn.onething.journal.setup.LibraryMigrations;
import cn.onething.journal.verification.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a department out of its {@link ItemHandler}s and {@link Register}s. */
@AutoConfiguration(before = JournalAutoConfiguration.class)
@Import({
    CompanyController.class,
    WorkListController.class,
    OfficerConfiguration.class,
    ProblemAdvice.class,
    CorrelatedProblems.class
})
public class DepartmentAutoConfiguration {

    @Bean
    DepartmentProperties departmentProperties(Environment environment) {
        DepartmentProperties bound =
                Binder.get(environment).bindOrCreate("onething.department", DepartmentProperties.class);
        DepartmentProperties named =
                bound.id().isEmpty() ? bound.named(environment.getRequiredProperty("spring.application.name")) : bound;
        return named.withAuthority();
    }

    @Bean
    LibraryMigrations departmentMigrations() {
        return new LibraryMigrations("department", "classpath:db/department");
    }

    @Bean
    JdbcFilings filings(JdbcTemplate jdbc) {
        return new JdbcFilings(jdbc);
    }

    @Bean
    FilingHandler filingHandler(JdbcFilings filings) {
        return new FilingHandler(filings);
    }

    /** Synthetic companies to try things out with; installations with real registers switch them off. */
    @Bean
    @DependsOn("flywayInitializer")
    @ConditionalOnBooleanProperty(name = "onething.department.demo-data", matchIfMissing = true)
    DemoLoader demoLoader(ObjectProvider<DemoData> parts, PlatformTransactionManager transactions) {
        return new DemoLoader(parts, new TransactionTemplate(transactions));
    }

    @Bean
    Handlers handlers(ObjectProvider<ItemHandler<?>> handlers, ObjectProvider<Deregistrations> deregistrations) {
        Deregistrations known = deregistrations.getIfAvailable();
        return new Handlers(
                known == null
                        ? handlers.stream().toList()
                        : handlers.stream()
                                .<ItemHandler<?>>map(each -> GuardedHandler.over(each, known))
                                .toList());
    }

    @Bean
    Tasks tasks(JdbcTemplate jdbc) {
        return new JdbcTasks(jdbc);
    }

    @Bean
    Applications applications(JdbcTemplate jdbc) {
        return new JdbcApplications(jdbc);
    }

    @Bean
    WorkList workList(
            Journal journal,
            Tasks tasks,
            Applications applications,
            Handlers handlers,
            DepartmentProperties department,
            JdbcTemplate jdbc) {
        return new WorkList(journal, tasks, applications, handlers, department.authority(), JdbcClient.create(jdbc));
    }

    @Bean
    @ConditionalOnMissingBean
    WorkLists workLists(DepartmentProperties department, WorkList workList) {
        return id -> Optional.of(workList).filter(_ -> id.equals(department.id()));
    }

    @Bean
    Outbox taskJournal(DepartmentProperties department, ObjectProvider<Announcements> announced, Handlers handlers) {
        return new TaskJournal(department.id(), announced.stream().toList(), handlers::isAnnounced);
    }

    @Bean
    ChangeIntake changeIntake(ObjectProvider<Followed> followed, JdbcTemplate jdbc, Tasks tasks) {
        return new ChangeIntake(followed.stream().toList(), new JdbcTakenChanges(jdbc), tasks);
    }

    @Bean
    Fold.Factory taskFolds(Tasks tasks, List<Register> registers) {
        return shard -> new TaskFold(shard, tasks, registers);
    }

    @Bean
    KafkaAdmin.NewTopics departmentTopics(
            DepartmentProperties department,
            JournalProperties journal,
            ChangeIntake changes,
            ObjectProvider<Announcements> announced) {
        List<String> topics = new ArrayList<>(changes.topics());
        topics.add(Topics.commands(department.id()));
        topics.add(Topics.events(department.id()));
        topics.add(Topics.deadLetters(department.id()));
        if (announced.stream().findAny().isPresent()) {
            topics.add(Topics.changes(department.id()));
        }
        return JournalTopics.of(journal, topics.toArray(String[]::new));
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> commandIntake(
            IntakeContainers containers,
            Journal journal,
            DeadLetters deadLetters,
            JournalProperties properties,
            DepartmentProperties department,
            Tasks tasks,
            Applications applications,
            Handlers handlers,
            ChangeIntake changes) {
        Intake<DepartmentInput> intake = new Intake<>(
                journal,
                deadLetters,
                new MessageReader<>(DepartmentInput.class, properties.maxMessageBytes()),
                new DepartmentIntake(
                        new CommandIntake(tasks, applications, handlers, department.authority()), changes));
        List<String> topics = new ArrayList<>(changes.topics());
        topics.add(Topics.commands(department.id()));
        return containers.container(intake, topics);
    }
}
