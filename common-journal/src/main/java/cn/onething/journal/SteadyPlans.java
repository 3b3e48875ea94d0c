package cn.onething.journal;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has every connection plan its statements once and always by index. The statements of a batch join an array with a table
 * by its key; while a table is young PostgreSQL would scan or hash all of it instead, and keep doing so after it has
 * grown. Where there is no index a scan is still possible.
 */
final class SteadyPlans implements BeanPostProcessor {
    private static final String SETTINGS = """
            set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_hashjoin = off;
            set enable_mergejoin = off""";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getConnectionInitSql() == null) {
            pool.setConnectionInitSql(SETTINGS);
        }
        return bean;
    }
}
