package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.Undoing;

/** Port: the applications at the destinations. */
public interface MoveInApplications {

    void file(Application<MoveInForm> application);

    /**
     * Adds an entry that withdraws an earlier one.
     *
     * @throws RuntimeException when there is no such entry, or it was withdrawn before
     */
    void withdraw(Undoing undoing);
}
