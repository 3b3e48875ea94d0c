package cn.onething.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessIdentityTests {
    private final ProcessHandle me = ProcessHandle.current();

    @Test
    void aRunningProcessIsFoundAgain() {
        ProcessIdentity noted = ProcessIdentity.of(me);
        assertThat(new ProcessIdentity(me.pid(), noted.began()).process()).contains(me);
    }

    @Test
    void aLaterProcessWithItsPidIsAnother() {
        assertThat(new ProcessIdentity(me.pid(), ProcessIdentity.of(me).began() + "1").process())
                .isEmpty();
    }

    /** By the clock a stack forgot all of its processes when the virtual machine had been paused. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theClockHasNoPartInIt() {
        assertThat(ProcessIdentity.of(me).began()).matches("[0-9a-f-]{36}/[0-9]+");
    }
}
