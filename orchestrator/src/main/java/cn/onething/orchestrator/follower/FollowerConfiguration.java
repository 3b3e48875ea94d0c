package cn.onething.orchestrator.follower;

import cn.onething.journal.Journal;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class FollowerConfiguration {

    @Bean
    JournalFollower journalFollower(
            Journal journal,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            List<DecisionFollower> followers,
            Clock clock) {
        JournalFollower follower =
                new JournalFollower("journal-follower", "follower_mark", jdbc, transactions, followers, clock);
        journal.listen(follower);
        return follower;
    }
}
