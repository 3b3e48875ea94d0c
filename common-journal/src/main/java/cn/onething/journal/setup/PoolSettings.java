package cn.onething.journal.setup;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** How connections to the database are to be, whatever an installation's settings say of the rest. */
final class PoolSettings implements BeanPostProcessor {
    /**
     * Statements are planned once and always by index. Those of a batch join an array with a table by its key; while a
     * table is young PostgreSQL would scan or hash all of it instead, and keep doing so after it has grown. Where there is
     * no index a scan is still possible.
     */
    private static final String STEADY_PLANS = """
            set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_hashjoin = off;
            set enable_mergejoin = off""";

    /**
     * A database that has vanished without a word, because a cable was pulled, holds a shard's writer so long and not
     * for ever. Longer than any statement takes, migrations of large tables among them.
     */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            if (pool.getConnectionInitSql() == null) {
                pool.setConnectionInitSql(STEADY_PLANS);
            }
            Properties driver = pool.getDataSourceProperties();
            driver.putIfAbsent("socketTimeout", Long.toString(LONGEST_SILENCE.toSeconds()));
            driver.putIfAbsent("tcpKeepAlive", "true");
        }
        return bean;
    }
}
