package cn.onething.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The gateway has set the correlation id on the answer already; a second one from the service would double it. */
@Component
final class AnswerHeaders implements HttpHeadersFilter.ResponseHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerResponse response) {
        if (!input.containsHeader(Correlation.HEADER)) {
            return input;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(input);
        headers.remove(Correlation.HEADER);
        return headers;
    }
}
