package cn.onething.department.worklist;

import cn.onething.department.officer.Login;
import cn.onething.department.officer.Officer;
import cn.onething.department.officer.OfficerTokens;
import cn.onething.department.officer.Role;
import cn.onething.department.problem.Problems;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/departments/{department}/tasks}: the officers' work list. */
@RestController
public final class WorkListController {
    private static final int MOST = 200;

    private final WorkLists lists;
    private final OfficerTokens tokens;

    public WorkListController(WorkLists lists, OfficerTokens tokens) {
        this.lists = lists;
        this.tokens = tokens;
    }

    @GetMapping("/api/departments/{department}/tasks")
    ResponseEntity<?> open(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String login,
            @PathVariable String department,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return asOfficer(
                login,
                department,
                (list, _) -> ResponseEntity.ok(
                        new TaskView.Page(list.open(caseNumber, after, Math.clamp(limit, 1, MOST)).stream()
                                .filter(task ->
                                        state == null || task.state().name().equals(state))
                                .map(task -> TaskView.of(task, null))
                                .sorted(Comparator.comparing(TaskView::caseNumber)
                                        .thenComparing(TaskView::item))
                                .toList())));
    }

    @GetMapping("/api/departments/{department}/tasks/{caseNumber}/{item}/{attempt}")
    ResponseEntity<?> one(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String login,
            @PathVariable String department,
            @PathVariable String caseNumber,
            @PathVariable String item,
            @PathVariable int attempt) {
        if (attempt < 1) {
            return noTask();
        }
        ItemRef ref = new ItemRef(caseNumber, item, attempt);
        return asOfficer(
                login,
                department,
                (list, _) -> list.find(ref)
                        .<ResponseEntity<?>>map(task -> ResponseEntity.ok(
                                TaskView.of(task, list.application(ref).orElse(null))))
                        .orElseGet(WorkListController::noTask));
    }

    @PostMapping("/api/departments/{department}/tasks/{caseNumber}/{item}/{attempt}/{act}")
    ResponseEntity<?> act(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String login,
            @PathVariable String department,
            @PathVariable String caseNumber,
            @PathVariable String item,
            @PathVariable int attempt,
            @PathVariable String act,
            @RequestBody ActRequest request) {
        if (attempt < 1) {
            return noTask();
        }
        ItemRef ref = new ItemRef(caseNumber, item, attempt);
        return asOfficer(login, department, (list, officer) -> {
            try {
                return request.act(act)
                        .<ResponseEntity<?>>map(known -> answer(list.act(ref, known, officer)))
                        .orElseGet(WorkListController::noAct);
            } catch (ActRequest.Incomplete e) {
                return Problems.answer(
                        HttpStatus.BAD_REQUEST, "invalid-request", e.pointer() + " 未填写", e.pointer() + " is missing");
            }
        });
    }

    /** Officers see and touch the work list of their own department only. */
    private ResponseEntity<?> asOfficer(
            @Nullable String login, String department, BiFunction<WorkList, Officer, ResponseEntity<?>> work) {
        return switch (tokens.read(login)) {
            case Login.Refused(Reason why) ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .body(Problems.of(HttpStatus.UNAUTHORIZED, why.code(), why.zh(), why.en()));
            case Login.As(Officer officer)
            when !officer.department().equals(department) ->
                Problems.answer(
                        HttpStatus.FORBIDDEN,
                        "other-department",
                        "令牌属于另一部门：" + officer.department(),
                        "The token is for the department " + officer.department() + ", not for " + department);
            case Login.As(Officer officer) ->
                lists.of(department)
                        .<ResponseEntity<?>>map(list -> work.apply(list, officer))
                        .orElseGet(WorkListController::noDepartment);
        };
    }

    private static ResponseEntity<?> answer(WorkList.Outcome outcome) {
        return switch (outcome) {
            case WorkList.Outcome.Carried(OfficerDesk.Done.Now(var task)) -> ResponseEntity.ok(TaskView.of(task, null));
            case WorkList.Outcome.Carried(OfficerDesk.Done.Unfit(Reason why)) ->
                Problems.answer(HttpStatus.CONFLICT, why.code(), why.zh(), why.en());
            case WorkList.Outcome.Carried(OfficerDesk.Done.Unknown()) -> noTask();
            case WorkList.Outcome.RoleMissing(Set<Role> anyOf) -> roleMissing(anyOf);
        };
    }

    private static ResponseEntity<?> roleMissing(Set<Role> anyOf) {
        String zh = anyOf.stream().sorted().map(Role::zh).collect(Collectors.joining("或"));
        List<String> claims = anyOf.stream().sorted().map(Role::claim).toList();
        ProblemDetail problem = Problems.of(
                HttpStatus.FORBIDDEN,
                "role-missing",
                "此操作须由" + zh + "办理",
                "This act takes the role " + String.join(" or ", claims));
        problem.setProperty("roles", claims);
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(problem);
    }

    private static ResponseEntity<?> noTask() {
        return Problems.answer(HttpStatus.NOT_FOUND, "no-such-task", "没有此事项", "There is no such task");
    }

    private static ResponseEntity<?> noAct() {
        return Problems.answer(HttpStatus.NOT_FOUND, "no-such-task", "没有此操作", "There is no such act");
    }

    private static ResponseEntity<?> noDepartment() {
        return Problems.answer(HttpStatus.NOT_FOUND, "no-such-department", "没有此部门", "There is no such department here");
    }
}
