package cn.onething.publicsecurity.representative;

import cn.onething.department.form.Person;
import cn.onething.department.history.Ruling;
import cn.onething.events.CitizenNumber;

/** Who represents a company now. */
public record Representative(String creditCode, String companyName, Person legalRepresentative) {

    /** The authority in charge has decided; what is checked here is that the number can be a person's at all. */
    Ruling<Representative> replacedBy(Person successor) {
        return CitizenNumber.isValid(successor.idNumber())
                ? new Ruling.Allowed<>(new Representative(creditCode, companyName, successor))
                : Ruling.denied(
                        "wrong-identity-number", "法定代表人身份号码有误", "The identity number of the representative is wrong");
    }
}
