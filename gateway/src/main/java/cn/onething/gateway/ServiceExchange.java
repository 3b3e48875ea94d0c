package cn.onething.gateway;

import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request to its service: an event stream patiently and over connections of its own, anything else promptly. */
@Component
final class ServiceExchange implements ProxyExchange {
    private final ProxyExchange prompt;
    private final ProxyExchange patient;

    ServiceExchange(GatewaySettings settings, GatewayMvcProperties properties) {
        GatewaySettings.Timeouts timeouts = settings.timeouts();
        GatewaySettings.Connections connections = settings.connections();
        this.prompt = new RestClientProxyExchange(
                ServiceClient.of(timeouts.connect(), timeouts.answer(), connections.requests()), properties);
        this.patient = new RestClientProxyExchange(
                ServiceClient.of(timeouts.connect(), timeouts.stream(), connections.streams()), properties);
    }

    @Override
    public ServerResponse exchange(Request request) {
        boolean stream =
                request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
        return (stream ? patient : prompt).exchange(request);
    }
}
