package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.Undoing;
import java.util.List;

/** Port: the applications at the destinations. */
public interface MoveInApplications {

    void file(Application<MoveInForm> application);

    /** The numbers of the cases whose application for the company was filed and not withdrawn, each once. */
    List<String> casesOf(String creditCode);

    /**
     * Adds an entry that withdraws an earlier one.
     *
     * @throws RuntimeException when there is no such entry, or it was withdrawn before
     */
    void withdraw(Undoing undoing);
}
