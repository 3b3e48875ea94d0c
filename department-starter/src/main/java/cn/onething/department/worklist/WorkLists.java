package cn.onething.department.worklist;

import java.util.Optional;

/** Port: the work lists of this process, one for each department that it runs. */
@FunctionalInterface
public interface WorkLists {

    Optional<WorkList> of(String department);
}
