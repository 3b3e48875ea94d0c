package cn.onething.configured.hosting;

import cn.onething.department.configured.RecordController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Records under the address that companies have at every department: nobody has to know how a department is run. */
@RestController
final class HostedCompanyController {
    private final RecordController records;

    HostedCompanyController(RecordController records) {
        this.records = records;
    }

    @GetMapping("/api/departments/{department}/companies/{key}")
    ResponseEntity<?> company(@PathVariable String department, @PathVariable String key) {
        return records.record(department, key, null);
    }
}
