package cn.onething.gateway;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The HTTP client towards the services: kept connections, and nothing that changes or repeats what passes through. */
final class ServiceClient {
    private static final int SERVICES = 6;
    private static final Timeout WAIT_FOR_A_CONNECTION = Timeout.ofSeconds(2);
    /** Well under the 60 s after which the services' Tomcat closes an idle connection. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(20);

    private ServiceClient() {}

    /**
     * @param silence longest wait for the answer, and between two parts of it
     * @param connections most connections to one service
     */
    static CloseableHttpClient of(Duration connect, Duration silence, int connections) {
        var manager = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections * SERVICES)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setSocketTimeout(Timeout.of(silence))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setIdleTimeout(Timeout.of(IDLE.toDuration()))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(manager)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(WAIT_FOR_A_CONNECTION)
                        .setResponseTimeout(Timeout.of(silence))
                        .setExpectContinueEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .disableConnectionState()
                .evictIdleConnections(IDLE)
                .build();
    }
}
