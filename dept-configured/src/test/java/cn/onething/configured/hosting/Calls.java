package cn.onething.configured.hosting;

import cn.onething.events.MessageJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** Calls the departments of one process over HTTP. */
record Calls(int port) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @param headers names and values in turn */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return MessageJson.mapper().readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String login, String body) throws IOException, InterruptedException {
        HttpRequest request = to(path).header("Content-Type", "application/json")
                .header("Authorization", login)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
