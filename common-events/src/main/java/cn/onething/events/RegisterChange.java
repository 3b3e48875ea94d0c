package cn.onething.events;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case has changed what a department's register says of a company. Published once per entry on {@link Topics#changes},
 * so that other departments take it over without an application (免申即办; Regulation 809: what can be had by sharing may
 * not be asked for again). Carries what anyone may know of a company, never an identity number.
 *
 * @param caseNumber the case that caused it
 * @param entry the name of the register entry that it is
 * @param register the register's id within the department
 * @param creditCode the company
 * @param sequence 1 for the company's first entry; a higher number says what the register holds now
 * @param at when the entry was made, by the department's database clock
 * @param changed which of the fields are not as before the entry, never empty
 * @param fields all published fields as they are after the entry, null where there is no value. A field that is not
 *     among them is not published, which says nothing about its value
 */
public record RegisterChange(
        String caseNumber,
        String entry,
        String register,
        String creditCode,
        int sequence,
        Instant at,
        List<String> changed,
        ObjectNode fields)
        implements DepartmentInput {}
