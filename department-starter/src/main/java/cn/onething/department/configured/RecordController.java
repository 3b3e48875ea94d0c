package cn.onething.department.configured;

import cn.onething.department.configured.definition.Words;
import cn.onething.department.configured.register.RecordLookup;
import cn.onething.department.lookup.CompanyRecord;
import cn.onething.department.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/departments/{department}/records/{key}}, with {@code ?register=} to name one of several registers. */
@RestController
public final class RecordController {
    private final RecordLookups lookups;

    public RecordController(RecordLookups lookups) {
        this.lookups = lookups;
    }

    /**
     * @param key masked when it is a person's number
     * @param names what the fields are called
     */
    record Found(
            String department,
            String key,
            Map<String, @Nullable Object> current,
            List<CompanyRecord.Entry> history,
            Map<String, Words> names) {

        static Found of(RecordLookup.Found found) {
            CompanyRecord record = found.record();
            return new Found(
                    record.department(), record.creditCode(), record.current(), record.history(), found.names());
        }
    }

    @GetMapping("/api/departments/{department}/records/{key}")
    public ResponseEntity<?> record(
            @PathVariable String department,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String register) {
        Optional<RecordLookup> lookup = lookups.of(department);
        if (lookup.isEmpty()) {
            return Problems.answer(
                    HttpStatus.NOT_FOUND,
                    "no-such-department",
                    "本进程未运行该部门",
                    "This process does not run the department");
        }
        return lookup.get()
                .find(key, register)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(Found.of(found)))
                .orElseGet(() -> Problems.answer(
                        HttpStatus.NOT_FOUND, "no-such-record", "登记簿中没有该记录", "The register has no such record"));
    }
}
