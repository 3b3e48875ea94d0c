package cn.onething.orchestrator.notice;

import cn.onething.catalogue.Catalogue;
import cn.onething.journal.Journal;
import cn.onething.orchestrator.follower.JournalFollower;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    NoticeMaker noticeMaker(Catalogue catalogue) {
        return new NoticeMaker(NoticeTemplates.load(), catalogue::bundle);
    }

    @Bean
    Asides noticeAsides(JdbcTemplate jdbc) {
        return new Asides(jdbc);
    }

    /** An installation with a way out brings a sender of its own. */
    @Bean
    @ConditionalOnMissingBean
    NoticeSender localOutbox() {
        return new LocalOutbox();
    }

    /** With a mark of its own: a sender that is slow or away holds up nobody else who follows the journal. */
    @Bean
    JournalFollower noticeFollower(
            NoticeMaker maker,
            NoticeSender sender,
            Asides asides,
            Journal journal,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        NoticeDispatch dispatch = new NoticeDispatch(maker, sender, asides, new DatabaseClock(jdbc));
        JournalFollower follower =
                new JournalFollower("notice-follower", "notice_mark", jdbc, transactions, List.of(dispatch), clock);
        journal.listen(follower);
        return follower;
    }

    @Bean
    NoticeCourier noticeCourier(
            NoticeMaker maker,
            NoticeSender sender,
            Asides asides,
            UninvitedCases uninvited,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        return new NoticeCourier(
                new LateNotices(jdbc, maker, sender, asides, uninvited, new DatabaseClock(jdbc), transactions));
    }
}
