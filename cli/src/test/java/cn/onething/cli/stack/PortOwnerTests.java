package cn.onething.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import cn.onething.cli.CommandFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortOwnerTests {

    @Test
    void aTakenPortIsRefusedWithTheProcessThatHasIt() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();

            assertThatExceptionOfType(CommandFailed.class)
                    .isThrownBy(() -> PortOwner.requireFree("tax", port))
                    .withMessageContaining("pid " + ProcessHandle.current().pid())
                    .withMessageContaining(Integer.toString(port));
        }
    }

    @Test
    void aFreePortIsFine() throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        int port = socket.getLocalPort();
        socket.close();

        assertThatNoException().isThrownBy(() -> PortOwner.requireFree("tax", port));
        assertThat(PortOwner.find(port)).isEmpty();
    }
}
