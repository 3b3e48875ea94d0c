package cn.onething.department.worklist;

import cn.onething.department.officer.Officer;
import cn.onething.department.officer.Role;
import cn.onething.department.task.Applications;
import cn.onething.department.task.Handlers;
import cn.onething.department.task.OfficerAct;
import cn.onething.department.task.Task;
import cn.onething.department.task.Tasks;
import cn.onething.events.CaseNumber;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.journal.Journal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes officers' acts in, each as the only writer of its case's shard, and lists what waits for them. */
public final class WorkList {
    private final Journal journal;
    private final Tasks tasks;
    private final Applications applications;
    private final Handlers handlers;
    private final OfficerDesk desk;
    private final JdbcClient jdbc;

    public WorkList(
            Journal journal,
            Tasks tasks,
            Applications applications,
            Handlers handlers,
            String authority,
            JdbcClient jdbc) {
        this.journal = journal;
        this.tasks = tasks;
        this.applications = applications;
        this.handlers = handlers;
        this.desk = new OfficerDesk(tasks, applications, handlers, authority);
        this.jdbc = jdbc;
    }

    /** What became of an act. */
    sealed interface Outcome {
        record Carried(OfficerDesk.Done done) implements Outcome {}

        /** @param anyOf one of these would do */
        record RoleMissing(Set<Role> anyOf) implements Outcome {}
    }

    /** @param officer who acts; the id is kept in the journal */
    Outcome act(ItemRef item, OfficerAct act, Officer officer) {
        int shard = new CaseNumber(item.caseNumber()).shard(journal.shards());
        return journal.write(shard, session -> {
            Task task = tasks.find(List.of(item)).get(item);
            if (task != null) {
                Set<Role> anyOf = ActRoles.of(act, handlers.decider(task.service()), task.review());
                if (Collections.disjoint(anyOf, officer.roles())) {
                    return new Outcome.RoleMissing(anyOf);
                }
            }
            return new Outcome.Carried(desk.act(session, item, act, officer.id()));
        });
    }

    public Optional<Task> find(ItemRef item) {
        return Optional.ofNullable(tasks.find(List.of(item)).get(item));
    }

    /** The application as it is now; empty for what a rule decides. */
    public Optional<ItemCommand.Apply> application(ItemRef item) {
        return applications.find(item);
    }

    /**
     * What is open, oldest case numbers first.
     *
     * @param caseNumber of one case only, absent for all
     * @param after the last case number of the page before, absent for the first page
     */
    public List<Task> open(@Nullable String caseNumber, @Nullable String after, int limit) {
        List<ItemRef> refs = jdbc.sql("""
                        select case_number, item, attempt from task
                         where state in ('RECEIVED', 'ACCEPTED', 'CORRECTION', 'STOPPED', 'RESUMED', 'EXTENDED')
                           and (cast(:number as text) is null or case_number = :number)
                           and (cast(:after as text) is null or case_number > :after)
                         order by case_number, item limit :limit
                        """)
                .param("number", caseNumber)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new ItemRef(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
        return List.copyOf(tasks.find(refs).values());
    }
}
