package cn.onething.gateway;

import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request to its service: an event stream patiently and over connections of its own, anything else promptly. */
@Component
final class ServiceExchange implements ProxyExchange {
    private final ProxyExchange prompt;
    private final ProxyExchange patient;

    ServiceExchange(GatewaySettings settings, GatewayMvcProperties properties) {
        GatewaySettings.Timeouts timeouts = settings.timeouts();
        GatewaySettings.Connections connections = settings.connections();
        var client = ServiceClient.of(timeouts.connect(), timeouts.answer(), connections.requests());
        this.prompt = new RestClientProxyExchange(
                RestClient.builder()
                        .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                        .build(),
                properties);
        this.patient = new EventStreams(ServiceClient.of(timeouts.connect(), timeouts.stream(), connections.streams()));
    }

    @Override
    public ServerResponse exchange(Request request) {
        boolean stream = request.getMethod() == HttpMethod.GET
                && request.getHeaders().getAccept().stream()
                        .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
        return (stream ? patient : prompt).exchange(request);
    }
}
