package cn.onething.orchestrator.rating;

import cn.onething.catalogue.Catalogue;
import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.JsonRequest;
import cn.onething.orchestrator.vault.CaseSecrets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes ratings in; a bad one opens its follow-up in the same transaction. */
@Service
final class RatingService {
    /** Working days within which the applicant is called back (rules.md §9, assumed). */
    static final int VERIFY_DAYS = 5;

    /** Working days within which a bad rating is dealt with (rules.md §9, assumed). */
    static final int FIX_DAYS = 15;

    private final CaseQueries cases;
    private final Catalogue catalogue;
    private final Ratings ratings;
    private final FollowUps followUps;
    private final CaseSecrets secrets;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RatingService(
            CaseQueries cases,
            Catalogue catalogue,
            Ratings ratings,
            FollowUps followUps,
            CaseSecrets secrets,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.ratings = ratings;
        this.followUps = followUps;
        this.secrets = secrets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refused when that cannot be rated, or not any more */
    RatingView rate(CaseNumber number, RatingRequest wish) {
        CaseFile file = find(number);
        CaseItem item = wish.item() == null ? null : item(file, wish.item());
        RatingRules.objection(file, item, wish.stage()).ifPresent(problem -> {
            throw new Refused(problem);
        });
        String itemId = item == null ? "" : item.id();
        Instant now = clock.instant();
        Ratings.NewRating rating = new Ratings.NewRating(
                file.number(),
                itemId,
                item == null ? catalogue.leadOf(file.bundle(), file.region(), file.version()) : item.department(),
                wish.stage(),
                wish.stars(),
                wish.aspects(),
                wish.words() == null ? null : secret(file.number(), Places.RATING, wish.words()),
                now);
        long id = transaction.execute(_ -> store(rating, file.region()));
        return ofCase(number).stream()
                .filter(view -> view.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private long store(Ratings.NewRating rating, String region) {
        long id = ratings.add(rating)
                .orElseThrow(
                        () -> new Refused(ProblemKind.ALREADY_RATED.with("每个环节只能评价一次。", "Each stage is rated once.")));
        if (RatingRules.isBad(rating.stars())) {
            followUps.open(
                    id, rating.department(), due(rating.at(), VERIFY_DAYS, region), due(rating.at(), FIX_DAYS, region));
        }
        return id;
    }

    List<RatingView> ofCase(CaseNumber number) {
        String found = find(number).number();
        return ratings.of(found, followUps.of(found, clock.instant()));
    }

    /** @throws Refused when there is none, or that is not its turn */
    FollowUpView act(long id, FollowUpAct act, String by, String words) {
        String caseNumber = followUps
                .find(id, clock.instant())
                .orElseThrow(RatingService::noSuchFollowUp)
                .caseNumber();
        byte[] secret = secret(caseNumber, Places.ACT, words);
        transaction.executeWithoutResult(_ -> {
            FollowUpState state = followUps.lock(id).orElseThrow(RatingService::noSuchFollowUp);
            if (!act.allowedIn(state)) {
                throw new Refused(ProblemKind.ACT_NOT_ALLOWED.with(
                        state == FollowUpState.OPEN ? "请先回访评价人，核实情况。" : "此差评已处理，当前状态：" + state,
                        state == FollowUpState.OPEN
                                ? "Call the applicant back first."
                                : "It is dealt with already: " + state + "."));
            }
            followUps.record(id, act, by, secret, clock.instant());
        });
        return followUps.find(id, clock.instant()).orElseThrow();
    }

    /** What people wrote, for those who follow up: absent where nothing was written, or the person was erased. */
    record Words(@Nullable String rating, List<@Nullable String> acts) {}

    Words words(long id) {
        FollowUps.Written written = followUps.words(id).orElseThrow(RatingService::noSuchFollowUp);
        String number = written.caseNumber();
        byte[] rating = written.rating();
        return new Words(
                rating == null
                        ? null
                        : secrets.decipher(number, Places.RATING, rating).orElse(null),
                written.acts().stream()
                        .map(act -> secrets.decipher(number, Places.ACT, act))
                        .<@Nullable String>map(words -> words.orElse(null))
                        .toList());
    }

    private CaseFile find(CaseNumber number) {
        return cases.find(number).orElseThrow(CaseNumbers::unknown);
    }

    private static CaseItem item(CaseFile file, String id) {
        return file.item(id)
                .orElseThrow(
                        () -> JsonRequest.refused("/item", "unknown-item", "办件没有这个事项", "the case has no such item"));
    }

    private Instant due(Instant from, int days, String region) {
        return catalogue.workingDays().due(from, days, region).instant();
    }

    private byte[] secret(String caseNumber, String place, String words) {
        Optional<byte[]> enciphered = secrets.encipher(caseNumber, place, words);
        return enciphered.orElseThrow(() -> new Refused(
                ProblemKind.APPLICANT_ERASED.with("不能再保存与此人有关的文字。", "Nothing more may be kept about that person.")));
    }

    private static Refused noSuchFollowUp() {
        return new Refused(ProblemKind.NO_SUCH_FOLLOW_UP.with("请检查编号。", "Check its number."));
    }

    /** What enciphered words are. */
    private static final class Places {
        static final String RATING = "rating";
        static final String ACT = "rating-act";
    }
}
