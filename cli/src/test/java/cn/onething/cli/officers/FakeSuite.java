package cn.onething.cli.officers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The part of the suite that officers and applicants meet: work lists with the rules of the real ones, and one case. */
final class FakeSuite implements AutoCloseable {
    static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    static final String NUMBER = "YJS99990010120261122000000011";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Work lists by department: tasks by item. */
    final Map<String, Map<String, ObjectNode>> tasks = new ConcurrentHashMap<>();

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> acts = new CopyOnWriteArrayList<>();
    final List<String> officers = new CopyOnWriteArrayList<>();
    final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    volatile String registerSays = "";
    volatile boolean twoOfficers;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final HttpServer server;

    FakeSuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/departments/", this::department);
        server.createContext("/api/cases", this::cases);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** A task on a work list, with what its JSON has beside the state. */
    void task(String department, String item, String state, String more) {
        ObjectNode task = (ObjectNode) JSON.readTree("""
                {"caseNumber":"%s","item":"%s","attempt":1,"service":"s","state":"%s","at":"2026-11-23T01:00:00Z"%s}
                """.formatted(NUMBER, item, state, more));
        tasks.computeIfAbsent(department, _ -> new ConcurrentHashMap<>()).put(item, task);
    }

    String stateOf(String department, String item) {
        return tasks.getOrDefault(department, Map.of()).get(item).get("state").asString();
    }

    private void department(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String department = path[3];
        Map<String, ObjectNode> list = tasks.get(department);
        if (list == null) {
            answer(exchange, 503, "{}");
        } else if (path.length == 5) {
            asked.add(department + "?" + exchange.getRequestURI().getQuery());
            answer(exchange, 200, JSON.writeValueAsString(Map.of("tasks", new ArrayList<>(list.values()))));
        } else {
            acts.add(path[6] + " " + path[8]);
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            bodies.add(body);
            officers.add(officer(exchange));
            act(exchange, list.get(path[6]), path[8], body, officer(exchange));
        }
    }

    /** As the token says; that it is signed well, the departments' own tests see. */
    private static String officer(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .get("sub")
                .asString();
    }

    private void act(HttpExchange exchange, ObjectNode task, String act, JsonNode body, String officer)
            throws IOException {
        String state = task.get("state").asString();
        boolean inReview = List.of("ACCEPTED", "RESUMED", "EXTENDED").contains(state);
        if (act.equals("accept") && state.equals("RECEIVED")) {
            task.put("state", "ACCEPTED");
        } else if (act.equals("resume") && state.equals("STOPPED")) {
            task.put("state", "RESUMED");
        } else if (act.equals("grant") && inReview && registerSays.isEmpty() && !mayGrant(task, officer)) {
            task.put("proposer", officer);
        } else if (act.equals("grant") && inReview && registerSays.isEmpty()) {
            task.put("state", "GRANTED");
            ended.countDown();
        } else if (act.equals("refuse") && inReview && body.path("reason").hasNonNull("remedies")) {
            task.put("state", "REFUSED");
        } else {
            answer(exchange, 409, """
                    {"type":"https://onething.cn/problems/%s","title":"不符","detail":"does not fit","status":409}
                    """.formatted(registerSays.isEmpty() ? "not-fit" : registerSays));
            return;
        }
        task.put("at", "2026-11-23T01:00:%02dZ".formatted(acts.size()));
        answer(exchange, 200, JSON.writeValueAsString(task));
    }

    private boolean mayGrant(ObjectNode task, String officer) {
        return !twoOfficers
                || task.has("proposer") && !task.get("proposer").asString().equals(officer);
    }

    /** One case with one item; it ends when something is granted. */
    private void cases(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] request = exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/events")) {
            boolean inTime = await();
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            answer(exchange, inTime ? 200 : 500, """
                    id: 2
                    event: case.changed
                    data: {"caseNumber":"%s","bundle":"b","revision":2,"at":"2026-11-23T01:00:00Z","status":"COMPLETED","items":[]}

                    """.formatted(NUMBER));
            return;
        }
        if (path.endsWith("/corrections")) {
            bodies.add(JSON.readTree(request));
        }
        answer(exchange, exchange.getRequestMethod().equals("POST") ? 202 : 200, """
                {"caseNumber":"%s","bundle":"b","status":"%s","revision":1,"items":[
                 {"item":"card","department":"housing","status":"RECEIVED","actor":"department:housing"}]}
                """.formatted(
                        NUMBER, ended.getCount() == 0 ? "COMPLETED" : "IN_PROGRESS"));
    }

    private boolean await() {
        try {
            return ended.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
