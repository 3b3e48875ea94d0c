package cn.onething.publicsecurity.seal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.testkit.LedgerBehaviour;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class SealsBehaviour extends LedgerBehaviour<Seal> {
    static final Seal ANY = new Seal(DemoCompanies.EXAMPLE, "9999000000001", "云溪恒达有限公司");
    static final Seal OTHER = new Seal(DemoCompanies.RELOCATING, "9999000000002", "青禾瑞丰有限公司");

    @Override
    protected abstract Seals ledger();

    @Override
    protected List<String> known() {
        return List.of(ANY.creditCode(), OTHER.creditCode());
    }

    @Override
    protected Class<Seal> type() {
        return Seal.class;
    }

    @Override
    protected Seal changedOnce(Seal seal) {
        return new Seal(seal.creditCode(), seal.number(), "新名称有限公司");
    }

    @Override
    protected Seal changedElsewhere(Seal seal) {
        String digits = Long.toString(Long.parseLong(seal.number()) + 5_000_000);
        return new Seal(seal.creditCode(), digits, seal.inscription());
    }

    @Override
    protected Seal changedAgain(Seal seal) {
        return new Seal(seal.creditCode(), seal.number(), "更新名称有限公司");
    }

    @Test
    void neverGivesANumberTwice() {
        assertThat(List.of(ledger().nextSerial(), ledger().nextSerial(), ledger().nextSerial()))
                .doesNotHaveDuplicates()
                .allMatch(serial -> serial.matches("[0-9]{7}"));
    }

    @Test
    void recordsASealWithTheNewNameAndTakesItBack() {
        SealChange handler = new SealChange(ledger());
        Application<SealForm> application = application(ANY.creditCode(), "新名称有限公司");

        assertThat(handler.apply(application)).isEqualTo(Decision.granted(application));
        Seal seal = record(ANY.creditCode());
        assertThat(seal.inscription()).isEqualTo("新名称有限公司");
        assertThat(seal.number()).matches("999900[0-9]{7}").isNotEqualTo(ANY.number());

        assertThat(handler.undo(undoing(application(application)))).isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(record(ANY.creditCode())).isEqualTo(ANY);
    }

    @Test
    void refusesTheNameThatTheSealBearsAndACompanyWithoutSeal() {
        SealChange handler = new SealChange(ledger());

        assertThat(handler.apply(application(ANY.creditCode(), ANY.inscription())))
                .isInstanceOf(Decision.Refused.class);
        assertThat(handler.apply(application("91999900MA9999999X", "新名称有限公司"))).isInstanceOf(Decision.Refused.class);
    }

    private Application<SealForm> application(String creditCode, String newName) {
        Application<String> any = application();
        return new Application<>(any.item(), any.bundle(), new SealForm(creditCode, newName), any.at());
    }

    private static Application<String> application(Application<?> other) {
        return new Application<>(other.item(), other.bundle(), "", other.at());
    }
}
