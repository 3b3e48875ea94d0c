package cn.onething.department.configured.source;

import cn.onething.definitions.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The departments' files have mistakes; none of them is started. */
public final class DepartmentFilesRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Finding> mistakes;

    public DepartmentFilesRefused(List<Finding> mistakes) {
        super(mistakes.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n", "部门文件有误 The departments' files have mistakes:\n", "")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Finding> mistakes() {
        return mistakes;
    }
}
