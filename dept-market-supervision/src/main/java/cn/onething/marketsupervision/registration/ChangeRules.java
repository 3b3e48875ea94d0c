package cn.onething.marketsupervision.registration;

import cn.onething.department.form.Address;
import cn.onething.department.form.CompanyChangeForm;
import cn.onething.department.form.Person;
import cn.onething.department.history.Ruling;
import cn.onething.events.CitizenNumber;
import cn.onething.events.Reason;
import cn.onething.marketsupervision.company.Company;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules on a change of registration. Pure: what has to be looked up is given.
 *
 * @param bearers which companies bear the wanted names: name → credit code
 * @param banned identity numbers of those wanted persons who must not hold office
 */
record ChangeRules(Map<String, String> bearers, Set<String> banned) {

    Ruling<Company> on(Company company, CompanyChangeForm form) {
        return company.obstacle()
                .or(() -> fileAway(company))
                .or(() -> nothingToChange(company, form))
                .or(() -> form.name().flatMap(name -> nameInUse(company, name)))
                .or(() -> form.legalRepresentative().flatMap(this::unfit))
                .or(() -> form.address().flatMap(address -> elsewhere(company, address)))
                .<Ruling<Company>>map(Ruling.Denied::new)
                .orElseGet(() -> new Ruling.Allowed<>(changed(company, form)));
    }

    private static Company changed(Company company, CompanyChangeForm form) {
        Company named = form.name().map(company::withName).orElse(company);
        Company led =
                form.legalRepresentative().map(named::withLegalRepresentative).orElse(named);
        Company placed = form.address().map(led::withAddress).orElse(led);
        Company scoped = form.scope().map(placed::withScope).orElse(placed);
        return form.capital().map(scoped::withCapital).orElse(scoped);
    }

    private static Optional<Reason> fileAway(Company company) {
        return company.fileIsHere()
                ? Optional.empty()
                : reason("file-handed-over", "企业档案已移交迁入地登记机关", "The file was handed over to another office");
    }

    /** Every ticked kind must change something: a ticked kind that does not is a mistake of the applicant. */
    private static Optional<Reason> nothingToChange(Company company, CompanyChangeForm form) {
        boolean same = Stream.of(
                        form.name().map(company::withName),
                        form.legalRepresentative().map(company::withLegalRepresentative),
                        form.address().map(company::withAddress),
                        form.scope().map(company::withScope),
                        form.capital().map(company::withCapital))
                .flatMap(Optional::stream)
                .anyMatch(company::equals);
        return same
                ? reason("nothing-to-change", "申请变更的内容与登记信息一致", "What is asked for is registered already")
                : Optional.empty();
    }

    private Optional<Reason> nameInUse(Company company, String name) {
        @Nullable String bearer = bearers.get(name);
        return bearer == null || bearer.equals(company.creditCode())
                ? Optional.empty()
                : reason("name-in-use", "该名称已被其他企业使用", "Another company bears this name");
    }

    private Optional<Reason> unfit(Person person) {
        if (!CitizenNumber.isValid(person.idNumber())) {
            return reason("wrong-identity-number", "法定代表人身份号码有误", "The identity number of the representative is wrong");
        }
        return banned.contains(person.idNumber())
                ? reason(
                        "representative-banned",
                        "该人员处于任职限制期，不得担任法定代表人",
                        "The person must not hold the office of legal representative at present")
                : Optional.empty();
    }

    private static Optional<Reason> elsewhere(Company company, Address address) {
        return company.authority().isInChargeOf(address.region())
                ? Optional.empty()
                : reason(
                        "address-outside-authority",
                        "新住所不在本登记机关辖区，请办理企业迁移登记",
                        "The new address is outside this office's region: apply for a relocation");
    }

    private static Optional<Reason> reason(String code, String zh, String en) {
        return Optional.of(new Reason(code, zh, en));
    }
}
