package cn.onething.department.configured;

import cn.onething.department.configured.register.RecordLookup;
import java.util.Optional;

/** Port: the look-ups of this process, one for each department that it runs. */
@FunctionalInterface
public interface RecordLookups {

    Optional<RecordLookup> of(String department);
}
