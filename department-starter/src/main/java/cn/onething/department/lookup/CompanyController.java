package cn.onething.department.lookup;

import cn.onething.department.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/departments/{department}/companies/{creditCode}}. */
@RestController
public final class CompanyController {
    private final CompanyRegister register;

    public CompanyController(CompanyRegister register) {
        this.register = register;
    }

    @GetMapping("/api/departments/{department}/companies/{creditCode}")
    ResponseEntity<?> company(@PathVariable String department, @PathVariable String creditCode) {
        return register.find(creditCode)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(noRecord(department)));
    }

    private static ProblemDetail noRecord(String department) {
        ProblemDetail problem =
                Problems.of(HttpStatus.NOT_FOUND, "no-such-company", "登记簿中没有该企业", "The register has no such company");
        problem.setProperty("department", department);
        return problem;
    }
}
