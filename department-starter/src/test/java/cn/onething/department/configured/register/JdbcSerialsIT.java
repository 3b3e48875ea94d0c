package cn.onething.department.configured.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.testkit.Databases;
import org.junit.jupiter.api.Test;

class JdbcSerialsIT {

    @Test
    void handsOutEveryNumberOnceForEachKind() {
        Serials serials = new JdbcSerials(Databases.migrated("serials", "classpath:db/configured"));

        assertThat(serials.take("P", 3)).isEqualTo(1);
        assertThat(serials.take("P", 1)).isEqualTo(4);
        assertThat(serials.take("Q", 5)).isEqualTo(1);
        assertThat(serials.take("P", 2)).isEqualTo(5);
    }
}
