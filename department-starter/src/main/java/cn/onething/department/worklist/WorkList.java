package cn.onething.department.worklist;

import cn.onething.department.Decision;
import cn.onething.department.task.Applications;
import cn.onething.department.task.Handlers;
import cn.onething.department.task.OfficerAct;
import cn.onething.department.task.OfficerRules;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskAnswers;
import cn.onething.department.task.TaskJournal;
import cn.onething.department.task.Tasks;
import cn.onething.events.CaseNumber;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import cn.onething.journal.Journal;
import cn.onething.journal.ShardSession;
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
    private final String authority;
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
        this.authority = authority;
        this.jdbc = jdbc;
    }

    /** What became of an act. */
    public sealed interface Done {
        record Now(Task task) implements Done {}

        record Unfit(Reason why) implements Done {}

        record Unknown() implements Done {}
    }

    /** @param officer who acts; kept in the journal */
    public Done act(ItemRef item, OfficerAct act, String officer) {
        int shard = new CaseNumber(item.caseNumber()).shard(journal.shards());
        return journal.write(shard, session -> {
            Task task = tasks.find(List.of(item)).get(item);
            return task == null ? new Done.Unknown() : act(session, task, act, officer);
        });
    }

    private Done act(ShardSession session, Task task, OfficerAct act, String officer) {
        return switch (OfficerRules.on(task, act, officer, handlers.decider(task.service()), session.now())) {
            case OfficerRules.Outcome.Moved(Task moved) -> record(session, moved);
            case OfficerRules.Outcome.GrantNow() -> grant(session, task, officer);
            case OfficerRules.Outcome.Unfit(Reason why) -> new Done.Unfit(why);
        };
    }

    /** The handler carries it out; a register that says no is the officer's to answer for, not the applicant's. */
    private Done grant(ShardSession session, Task task, String officer) {
        ItemCommand.Apply application = applications.find(task.item()).orElseThrow();
        return switch (handlers.decide(List.of(application), session.now()).getFirst()) {
            case Decision.Granted granted ->
                record(session, TaskAnswers.granted(task, officer, application, granted, authority, session.now()));
            case Decision.Refused(Reason reason) -> new Done.Unfit(reason);
            case Decision.NotAccepted(Reason reason) -> new Done.Unfit(reason);
        };
    }

    private Done record(ShardSession session, Task task) {
        tasks.save(session.shard(), List.of(task), Set.of(task.item()));
        TaskJournal.append(session, task);
        return new Done.Now(task);
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
