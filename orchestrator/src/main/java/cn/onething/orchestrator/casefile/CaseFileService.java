package cn.onething.orchestrator.casefile;

import cn.onething.events.CaseNumber;
import cn.onething.events.Cipherer;
import cn.onething.journal.Journal;
import cn.onething.journal.Locking;
import cn.onething.journal.ShardSession;
import cn.onething.journal.sql.Question;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.persistence.CaseContents;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.CaseRow;
import cn.onething.orchestrator.casefile.persistence.Contents;
import cn.onething.orchestrator.casefile.persistence.Submissions;
import cn.onething.orchestrator.casefile.persistence.Submissions.Submission;
import cn.onething.orchestrator.library.KeptDefinitions;
import cn.onething.orchestrator.paper.CasePapers;
import cn.onething.orchestrator.paper.Upload;
import cn.onething.orchestrator.vault.Vault;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The way in to case files: submits, withdrawals, wake-ups. Answers of departments come through {@link AnswerIntake}. */
public final class CaseFileService {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final HexFormat HEX = HexFormat.of();

    private final Journal journal;
    private final CaseDecisions decisions;
    private final CaseFiles files;
    private final Submissions submissions;
    private final Vault vault;
    private final Contents contents;
    private final CasePapers papers;
    private final KeptDefinitions kept;
    private final WithdrawalReasons withdrawalReasons;
    private final AtomicInteger nextShard = new AtomicInteger();

    CaseFileService(
            Journal journal,
            CaseDecisions decisions,
            CaseFiles files,
            Submissions submissions,
            Vault vault,
            Contents contents,
            CasePapers papers,
            KeptDefinitions kept,
            WithdrawalReasons withdrawalReasons) {
        this.journal = journal;
        this.decisions = decisions;
        this.files = files;
        this.submissions = submissions;
        this.vault = vault;
        this.contents = contents;
        this.papers = papers;
        this.kept = kept;
        this.withdrawalReasons = withdrawalReasons;
    }

    /**
     * An idempotency key with the request that it stands for.
     *
     * @param keyHash SHA-256 of the client's key
     * @param requestHash SHA-256 of the body
     */
    public record RequestKey(byte[] keyHash, byte[] requestHash) {}

    /**
     * The answer that was given before to the same request.
     *
     * @throws Submissions.KeyReused when the key stands for another request
     */
    public Optional<String> answered(RequestKey key) {
        return submissions.find(key.keyHash()).map(before -> before.answerTo(key.requestHash()));
    }

    /**
     * Opens cases for checked applications, all in one shard and one transaction.
     *
     * @param answer makes the answer to the request out of the new cases, in the order of the filings; it is remembered
     *     under the key
     * @param key absent when the client sent none
     * @return the answer, or the one that was given before to the same key
     * @throws Submissions.KeyReused when the key stands for another request
     */
    public String submit(List<Filing> filings, @Nullable RequestKey key, Function<List<CaseFile>, String> answer) {
        filings.forEach(filing -> kept.keep(filing.bundle(), filing.region()));
        int shard = Math.floorMod(nextShard.getAndIncrement(), journal.shards());
        List<byte[]> applicants = filings.stream()
                .map(filing -> vault.nameOf(filing.applicantId()))
                .toList();
        Question<?> keys = vault.kept(applicants);
        if (key == null) {
            return journal.write(
                    shard, Locking.pessimistic(keys), session -> open(session, filings, applicants, answer));
        }
        try {
            Submission submission = journal.write(
                    shard,
                    Locking.pessimistic(keys, submissions.question(key.keyHash())),
                    session -> once(key, () -> open(session, filings, applicants, answer)));
            return submission.answerTo(key.requestHash());
        } catch (DuplicateKeyException e) {
            // the same key at the same moment: the other one was first
            return answered(key).orElseThrow(() -> e);
        }
    }

    private Submission once(RequestKey key, Supplier<String> open) {
        return submissions.find(key.keyHash()).orElseGet(() -> {
            Submission opened = new Submission(key.requestHash(), open.get());
            submissions.remember(key.keyHash(), opened);
            return opened;
        });
    }

    private String open(
            ShardSession session,
            List<Filing> filings,
            List<byte[]> applicants,
            Function<List<CaseFile>, String> answer) {
        List<CaseFile> empty = new ArrayList<>(filings.size());
        for (Filing filing : filings) {
            empty.add(CaseFile.opened(
                    numberOf(session, filing),
                    filing.bundle().id(),
                    filing.region(),
                    filing.bundle().version(),
                    session.now()));
        }
        List<CaseDecisions.Beginning> beginnings = new ArrayList<>(filings.size());
        for (int i = 0; i < filings.size(); i++) {
            Filing filing = filings.get(i);
            var items = filing.items().stream()
                    .flatMap(item -> item.idsIn(filing.form()).stream())
                    .collect(Collectors.toUnmodifiableSet());
            var submit = new CaseInput.Submit(filing.channel(), items, filing.delivery(), filing.later());
            beginnings.add(new CaseDecisions.Beginning(empty.get(i), filing.form(), submit));
        }
        CaseDecisions.Begun begun = decisions.begin(session, beginnings);
        String answered = answer.apply(begun.files());
        if (!filings.isEmpty()) {
            files.insert(session, rows(session, filings, applicants, empty));
            decisions.keep(session, begun);
        }
        return answered;
    }

    private String numberOf(ShardSession session, Filing filing) {
        LocalDate today = LocalDate.ofInstant(session.now(), BEIJING);
        String theme = filing.bundle().theme();
        return CaseNumber.of(filing.region(), theme, today, session.nextCounter(), session.shard(), journal.shards())
                .value();
    }

    private List<CaseRow> rows(
            ShardSession session, List<Filing> filings, List<byte[]> applicants, List<CaseFile> cases) {
        Map<String, Cipherer> keys = vault.keysFor(applicants);
        List<CaseRow> rows = new ArrayList<>(filings.size());
        for (int i = 0; i < filings.size(); i++) {
            Filing filing = filings.get(i);
            byte[] applicant = applicants.get(i);
            String number = cases.get(i).number();
            Cipherer key = Objects.requireNonNull(keys.get(HEX.formatHex(applicant)));
            papers.add(number, filing.papers(), key);
            rows.add(new CaseRow(
                    number,
                    filing.bundle().id(),
                    filing.region(),
                    filing.bundle().version(),
                    filing.subject(),
                    applicant,
                    CaseContents.encipher(filing.content(), key, number),
                    session.now()));
        }
        return rows;
    }

    /** What became of a wish to withdraw. */
    public enum Withdrawal {
        TAKEN_IN,
        /** It was withdrawn before. */
        ALREADY,
        /** Everything is decided; there is nothing to withdraw. */
        TOO_LATE
    }

    /**
     * @param reason in the applicant's words; kept enciphered
     * @throws NoSuchCase when there is none
     */
    public Withdrawal withdraw(CaseNumber number, String reason) {
        return journal.write(number.shard(journal.shards()), session -> {
            CaseFile file = decisions.find(session, Set.of(number.value())).get(number.value());
            if (file == null) {
                throw new NoSuchCase(number.value());
            }
            if (file.withdrawn()) {
                return Withdrawal.ALREADY;
            }
            CaseStatus status = file.status();
            if (status.isFinal()) {
                return Withdrawal.TOO_LATE;
            }
            decisions.decide(session, Map.of(number.value(), List.of(new CaseInput.Withdraw())));
            withdrawalReasons.keep(number.value(), reason, session.now());
            return Withdrawal.TAKEN_IN;
        });
    }

    /**
     * Takes in what the applicant hands in after the submit: corrections, and papers that were promised.
     *
     * @param fields of the form, as they should be
     * @param handedIn by material
     * @return the case, unchanged when nothing of it was asked for
     * @throws NoSuchCase when there is none, or its applicant's key was destroyed
     */
    public CaseFile handIn(CaseNumber number, ObjectNode fields, Map<String, Upload> handedIn, Set<String> what) {
        return journal.write(number.shard(journal.shards()), session -> {
            Cipherer key = contents.keys(List.of(number.value())).get(number.value());
            if (key == null) {
                throw new NoSuchCase(number.value());
            }
            papers.add(number.value(), handedIn, key);
            return decisions.decide(session, number.value(), fields, new CaseInput.HandIn(what));
        });
    }

    /**
     * Results that were ready were handed over.
     *
     * @param by who did it, and under what reference; kept in the journal
     * @throws NoSuchCase when there is none
     */
    public CaseFile handOver(CaseNumber number, String by) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return journal.write(
                number.shard(journal.shards()),
                session -> decisions.decide(session, number.value(), nothing, new CaseInput.HandOver(by)));
    }

    /** Lets time pass for cases, each in its shard. */
    public void wake(Collection<String> numbers) {
        Map<Integer, Map<String, List<CaseInput>>> byShard = new HashMap<>();
        for (String number : numbers) {
            byShard.computeIfAbsent(new CaseNumber(number).shard(journal.shards()), _ -> new HashMap<>())
                    .put(number, List.of(new CaseInput.Tick()));
        }
        byShard.forEach((shard, inputs) -> journal.write(shard, session -> {
            decisions.decide(session, inputs);
            return true;
        }));
    }
}
