package cn.onething.department.configured.source;

import java.util.List;
import java.util.stream.Collectors;

/** The departments' files have mistakes; none of them is started. */
public final class DepartmentFilesRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Mistake> mistakes;

    public DepartmentFilesRefused(List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(Mistake::toString)
                .collect(Collectors.joining("\n", "部门文件有误 The departments' files have mistakes:\n", "")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
