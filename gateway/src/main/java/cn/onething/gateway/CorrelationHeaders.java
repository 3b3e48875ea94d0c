package cn.onething.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Passes the correlation on to the service. */
@Component
final class CorrelationHeaders implements HttpHeadersFilter.RequestHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        Correlation correlation = Correlation.of(request.servletRequest());
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(input);
        headers.set(Correlation.HEADER, correlation.id());
        headers.set(Correlation.TRACEPARENT, correlation.traceparent());
        return headers;
    }
}
