package cn.onething.orchestrator.erasure;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.vault.Vault;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys the key of a person, for good, when nothing is owed to that person any more. */
@Service
final class Erasure {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CaseQueries cases;
    private final Vault vault;

    Erasure(JdbcClient jdbc, PlatformTransactionManager transactions, CaseQueries cases, Vault vault) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.cases = cases;
        this.vault = vault;
    }

    /**
     * What was done, or would be.
     *
     * @param cases all of the person's, in order; what was handed in with them cannot be read any more
     * @param erased whether a key was destroyed; false in a dry run, and when it had been before
     */
    record Erased(List<String> cases, boolean erased, boolean dryRun) {}

    /**
     * @param number any case that the person filed
     * @param by the official, why the ground (a request's file number): both are kept, and must not name the person
     * @throws Refused when there is no such case, or something is still owed
     */
    Erased erase(CaseNumber number, String by, String why, boolean dryRun) {
        return transaction.execute(_ -> {
            byte[] applicant = applicantOf(number);
            boolean held = vault.holdKey(applicant);
            List<String> numbers = casesOf(applicant);
            List<Obstacle> obstacles = obstacles(numbers);
            if (!obstacles.isEmpty()) {
                throw new Refused(Problem.in(ProblemKind.STILL_OWED, Obstacle.errors(obstacles)));
            }
            boolean erased = held && !dryRun;
            if (erased) {
                vault.destroyKey(applicant);
                jdbc.sql("insert into erasure (applicant, done_by, why) values (?, ?, ?)")
                        .params(applicant, by, why)
                        .update();
            }
            return new Erased(numbers, erased, dryRun);
        });
    }

    private byte[] applicantOf(CaseNumber number) {
        return jdbc.sql("select applicant from case_file where case_number = ?")
                .param(number.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElseThrow(CaseNumbers::unknown);
    }

    /** Reads the whole table: this is asked a few times a day, and an index would cost every filing. */
    private List<String> casesOf(byte[] applicant) {
        return jdbc.sql("select case_number from case_file where applicant = ? order by case_number")
                .param(applicant)
                .query(String.class)
                .list();
    }

    private List<Obstacle> obstacles(List<String> numbers) {
        Stream<Obstacle> ofCases = cases.find(numbers).stream().flatMap(Obstacle::of);
        Stream<Obstacle> ofServices = jdbc
                .sql("""
                        select case_number, 'DESK_OPEN' from escalation
                         where case_number = any(:numbers) and state = 'OPEN'
                        union
                        select r.case_number, 'BAD_RATING_OPEN' from rating r join rating_follow_up f on f.rating_id = r.id
                         where r.case_number = any(:numbers) and f.state in ('OPEN', 'CALLED_BACK')
                        order by 1, 2
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, _) -> new Obstacle(row.getString(1), Obstacle.Kind.valueOf(row.getString(2))))
                .list()
                .stream();
        return Stream.concat(ofCases, ofServices).toList();
    }
}
