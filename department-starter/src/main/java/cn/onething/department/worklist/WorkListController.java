package cn.onething.department.worklist;

import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import java.net.URI;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/departments/{department}/tasks}: the officers' work list. */
@RestController
public final class WorkListController {
    private static final int MOST = 200;

    private final WorkLists lists;

    public WorkListController(WorkLists lists) {
        this.lists = lists;
    }

    @GetMapping("/api/departments/{department}/tasks")
    ResponseEntity<?> open(
            @PathVariable String department,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.of(department)
                .<ResponseEntity<?>>map(list -> ResponseEntity.ok(
                        new TaskView.Page(list.open(caseNumber, after, Math.clamp(limit, 1, MOST)).stream()
                                .filter(task ->
                                        state == null || task.state().name().equals(state))
                                .map(task -> TaskView.of(task, null))
                                .sorted(Comparator.comparing(TaskView::caseNumber)
                                        .thenComparing(TaskView::item))
                                .toList())))
                .orElseGet(WorkListController::noDepartment);
    }

    @GetMapping("/api/departments/{department}/tasks/{caseNumber}/{item}/{attempt}")
    ResponseEntity<?> one(
            @PathVariable String department,
            @PathVariable String caseNumber,
            @PathVariable String item,
            @PathVariable int attempt) {
        ItemRef ref = new ItemRef(caseNumber, item, attempt);
        return lists.of(department)
                .<ResponseEntity<?>>map(list -> list.find(ref)
                        .<ResponseEntity<?>>map(task -> ResponseEntity.ok(
                                TaskView.of(task, list.application(ref).orElse(null))))
                        .orElseGet(WorkListController::noTask))
                .orElseGet(WorkListController::noDepartment);
    }

    @PostMapping("/api/departments/{department}/tasks/{caseNumber}/{item}/{attempt}/{act}")
    ResponseEntity<?> act(
            @PathVariable String department,
            @PathVariable String caseNumber,
            @PathVariable String item,
            @PathVariable int attempt,
            @PathVariable String act,
            @RequestBody ActRequest request) {
        WorkList list = lists.of(department).orElse(null);
        if (list == null) {
            return noDepartment();
        }
        try {
            return answer(list.act(new ItemRef(caseNumber, item, attempt), request.act(act), request.who()));
        } catch (ActRequest.Incomplete e) {
            return problem(
                    HttpStatus.BAD_REQUEST, "invalid-request", e.pointer() + " 未填写", e.pointer() + " is missing");
        } catch (IllegalArgumentException e) {
            return problem(HttpStatus.NOT_FOUND, "no-such-task", "没有此事项或操作", "There is no such task or act");
        }
    }

    private static ResponseEntity<?> answer(OfficerDesk.Done done) {
        return switch (done) {
            case OfficerDesk.Done.Now(var task) -> ResponseEntity.ok(TaskView.of(task, null));
            case OfficerDesk.Done.Unfit(Reason why) -> problem(HttpStatus.CONFLICT, why.code(), why.zh(), why.en());
            case OfficerDesk.Done.Unknown() -> noTask();
        };
    }

    private static ResponseEntity<?> noTask() {
        return problem(HttpStatus.NOT_FOUND, "no-such-task", "没有此事项", "There is no such task");
    }

    private static ResponseEntity<?> noDepartment() {
        return problem(HttpStatus.NOT_FOUND, "no-such-department", "没有此部门", "There is no such department here");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String type, String zh, String en) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("https://onething.cn/problems/" + type));
        problem.setTitle(zh);
        problem.setDetail(en);
        return ResponseEntity.status(status).body(problem);
    }
}
