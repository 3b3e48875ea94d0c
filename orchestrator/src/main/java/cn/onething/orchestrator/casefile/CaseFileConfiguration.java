package cn.onething.orchestrator.casefile;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Department;
import cn.onething.events.ItemEvent;
import cn.onething.events.Topics;
import cn.onething.journal.Journal;
import cn.onething.journal.JournalProperties;
import cn.onething.journal.deadletter.DeadLetters;
import cn.onething.journal.intake.Intake;
import cn.onething.journal.intake.IntakeContainers;
import cn.onething.journal.message.JournalTopics;
import cn.onething.journal.message.MessageReader;
import cn.onething.journal.verification.Fold;
import cn.onething.orchestrator.OrchestratorProperties;
import cn.onething.orchestrator.casefile.domain.CalendarDueDates;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.domain.DueDates;
import cn.onething.orchestrator.casefile.domain.Limits;
import cn.onething.orchestrator.casefile.messaging.CaseOutbox;
import cn.onething.orchestrator.casefile.persistence.CaseContents;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.CaseFold;
import cn.onething.orchestrator.casefile.persistence.JdbcCaseFiles;
import cn.onething.orchestrator.casefile.persistence.Submissions;
import cn.onething.orchestrator.library.KeptDefinitions;
import cn.onething.orchestrator.paper.CasePapers;
import cn.onething.orchestrator.vault.Vault;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {

    @Bean
    CaseFiles caseFiles(JdbcTemplate jdbc, Journal journal) {
        return new JdbcCaseFiles(jdbc, journal.shards());
    }

    @Bean
    CaseContents caseContents(JdbcTemplate jdbc, Vault vault) {
        return new CaseContents(jdbc, vault);
    }

    @Bean
    DueDates dueDates(Catalogue catalogue, OrchestratorProperties properties) {
        return new CalendarDueDates(catalogue.workingDays(), properties.noticeDay());
    }

    @Bean
    CaseOutbox caseOutbox(Catalogue catalogue, CaseContents contents, DueDates dueDates) {
        return new CaseOutbox(catalogue::bundle, contents, dueDates);
    }

    @Bean
    Fold.Factory caseFolds(CaseFiles files) {
        return shard -> new CaseFold(shard, files);
    }

    @Bean
    CaseRules caseRules(DueDates dueDates, OrchestratorProperties properties) {
        Limits limits = new Limits(
                properties.answerWithin(),
                properties.longestWait(),
                properties.silentAfter(),
                properties.collectCorrections());
        return new CaseRules(dueDates, limits);
    }

    @Bean
    CaseDecisions caseDecisions(
            Catalogue catalogue, CaseRules rules, CaseFiles files, CaseContents contents, Journal journal) {
        CaseDecisions decisions = new CaseDecisions(catalogue::bundle, rules, files, contents);
        journal.listen(decisions.memory());
        return decisions;
    }

    @Bean
    CaseFileService caseFileService(
            Journal journal,
            CaseDecisions decisions,
            CaseFiles files,
            JdbcTemplate jdbc,
            Vault vault,
            CaseContents contents,
            CasePapers papers,
            KeptDefinitions kept,
            WithdrawalReasons withdrawalReasons) {
        return new CaseFileService(
                journal, decisions, files, new Submissions(jdbc), vault, contents, papers, kept, withdrawalReasons);
    }

    @Bean
    CaseQueries caseQueries(JdbcClient jdbc, CaseFiles files) {
        return new CaseQueries(jdbc, files);
    }

    @Bean
    CaseHistory caseHistory(JdbcTemplate jdbc, Journal journal, CaseFiles files, CaseOutbox outbox) {
        return new CaseHistory(jdbc, journal, files, outbox);
    }

    @Bean
    StateWriter stateWriter(Journal journal, CaseFiles files, CaseDecisions decisions) {
        return new StateWriter(journal, files, decisions);
    }

    @Bean
    WakeUps wakeUps(CaseFiles files, CaseFileService service, OrchestratorProperties properties) {
        return new WakeUps(files, service, properties.wakeInterval());
    }

    @Bean
    KafkaAdmin.NewTopics orchestratorTopics(Catalogue catalogue, JournalProperties journal) {
        Stream<String> ofDepartments =
                departments(catalogue).flatMap(id -> Stream.of(Topics.commands(id), Topics.events(id)));
        Stream<String> own = Stream.of(Topics.CASES, Topics.deadLetters(journal.service()));
        return JournalTopics.of(journal, Stream.concat(own, ofDepartments).toArray(String[]::new));
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> answerIntake(
            IntakeContainers containers,
            Journal journal,
            DeadLetters deadLetters,
            JournalProperties properties,
            CaseDecisions decisions,
            Catalogue catalogue) {
        Intake<ItemEvent> intake = new Intake<>(
                journal,
                deadLetters,
                new MessageReader<>(ItemEvent.class, properties.maxMessageBytes()),
                new AnswerIntake(decisions));
        List<String> topics = departments(catalogue).map(Topics::events).toList();
        return containers.container(intake, topics, decisions.gathering());
    }

    private static Stream<String> departments(Catalogue catalogue) {
        return catalogue.departments().stream().filter(Department::offered).map(Department::id);
    }
}
