package cn.onething.marketsupervision.relocation;

import cn.onething.department.form.Address;
import cn.onething.department.history.Entry;
import cn.onething.department.history.History;
import cn.onething.department.history.Ruling;
import cn.onething.events.Reason;
import cn.onething.marketsupervision.company.Authority;
import cn.onething.marketsupervision.company.Company;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a move, step by step. Pure. */
final class MoveRules {
    private static final String AUTHORITY = "authority";

    private MoveRules() {}

    /** Whether the destination takes the application in. */
    static Optional<Reason> onMoveIn(Company company, Address address, Authority destination) {
        return company.obstacle()
                .filter(reason -> reason.code().equals("company-deregistered"))
                .or(() -> company.authority().equals(destination)
                        ? reason(
                                "not-a-relocation", "企业已在该登记机关登记", "The company is registered with this office already")
                        : Optional.empty())
                .or(() -> outside(address, destination));
    }

    /**
     * Whether another application is open: it was not withdrawn, and the company has not arrived by its case.
     *
     * @param cases those whose application was not withdrawn
     */
    static Optional<Reason> underWay(List<String> cases, History history) {
        Set<String> arrived = history.standing().stream()
                .filter(entry -> entry.change().fields().contains(AUTHORITY))
                .map(Entry::caseNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return arrived.containsAll(cases)
                ? Optional.empty()
                : reason(
                        "move-under-way",
                        "该企业已有迁入申请正在办理，请先办结或撤回",
                        "Another move of the company is under way: it has to end or be withdrawn first");
    }

    /** Whether anything holds the company where it is. */
    static Optional<Reason> onLeaving(Company company) {
        return company.obstacle()
                .or(() -> company.seized()
                        ? reason("file-seized", "企业档案已被查封", "The company's file is seized")
                        : Optional.empty())
                .or(() -> company.fileIsHere()
                        ? Optional.empty()
                        : reason("file-handed-over", "企业档案已移交", "The company's file was handed over already"));
    }

    static Ruling<Company> onHandOver(Company company, Authority destination) {
        return onLeaving(company)
                .or(() -> company.authority().equals(destination)
                        ? reason("not-a-relocation", "迁入地与现登记机关相同", "The destination is the present office")
                        : Optional.empty())
                .<Ruling<Company>>map(Ruling.Denied::new)
                .orElseGet(() -> new Ruling.Allowed<>(company.withFileAt(destination)));
    }

    /** The destination registers the company at its new address, once it holds the file. */
    static Ruling<Company> onArrival(Company company, Address address, Authority destination, boolean forbidden) {
        return outside(address, destination)
                .or(() -> !company.fileIsHere() && company.fileHolder().equals(destination)
                        ? Optional.empty()
                        : reason(
                                "file-not-arrived",
                                "迁入地登记机关未收到企业档案",
                                "The destination does not hold the company's file"))
                .or(() -> forbidden
                        ? reason("address-not-allowed", "该地址不得登记为企业住所", "No company may be registered at this address")
                        : Optional.empty())
                .<Ruling<Company>>map(Ruling.Denied::new)
                .orElseGet(() -> new Ruling.Allowed<>(company.movedTo(address, destination)));
    }

    /** The file goes back only while the company is still registered where it left. */
    static Ruling<Company> onReturnOfFile(Company restored) {
        return restored.fileIsHere()
                ? new Ruling.Allowed<>(restored)
                : Ruling.denied(
                        "moved-since",
                        "企业已在迁入地登记，需人工处理",
                        "The company is registered at the destination by now; a person has to look at it");
    }

    private static Optional<Reason> outside(Address address, Authority destination) {
        return destination.isInChargeOf(address.region())
                ? Optional.empty()
                : reason(
                        "address-outside-authority",
                        "新住所不在迁入地登记机关辖区",
                        "The new address is outside the destination's region");
    }

    private static Optional<Reason> reason(String code, String zh, String en) {
        return Optional.of(new Reason(code, zh, en));
    }
}
