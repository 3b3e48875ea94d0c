package cn.onething.orchestrator.notice;

import cn.onething.catalogue.Catalogue;
import cn.onething.journal.BatchSql;
import java.util.concurrent.Semaphore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
    private final Semaphore news = new Semaphore(0);

    @Bean
    Notices notices(JdbcTemplate jdbc) {
        return new Notices(jdbc);
    }

    @Bean
    NoticeMaker noticeMaker(Catalogue catalogue, Notices notices) {
        return new NoticeMaker(NoticeTemplates.load(), catalogue::bundle, notices, () -> {
            if (news.availablePermits() == 0) {
                news.release();
            }
        });
    }

    /** An installation with a way out brings a sender of its own. */
    @Bean
    @ConditionalOnMissingBean
    NoticeSender localOutbox(JdbcTemplate jdbc) {
        return new LocalOutbox(new BatchSql(jdbc));
    }

    @Bean
    NoticeCourier noticeCourier(
            Notices notices,
            NoticeSender sender,
            UninvitedCases uninvited,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        NoticeDelivery delivery = new NoticeDelivery(notices, sender, uninvited, new DatabaseClock(jdbc), transactions);
        return new NoticeCourier(notices, delivery, news);
    }
}
