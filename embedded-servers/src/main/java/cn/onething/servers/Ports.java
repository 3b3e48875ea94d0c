package cn.onething.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address. */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int LAST = 31_999;

    private Ports() {}

    /**
     * A port that nobody uses at this moment, from below those that the system gives to outgoing connections: while a
     * server is down for a restart, no client can come to sit on its port, not even the one that keeps on trying it.
     */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port)) {
                return port;
            }
        }
    }

    /** @throws ServerFailed when another process listens on the port */
    static void requireFree(String server, int port) {
        if (!isFree(port)) {
            throw new ServerFailed(
                    "%s 无法启动：端口 %d 已被占用。%s cannot start: port %d is taken.".formatted(server, port, server, port));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of an earlier run may linger in TIME_WAIT
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
