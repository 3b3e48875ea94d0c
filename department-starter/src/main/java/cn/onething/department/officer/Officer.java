package cn.onething.department.officer;

import java.util.Set;

/**
 * Somebody who has logged in.
 *
 * @param id staff id, no name; it is kept in the journal
 * @param department the one that the officer works for
 */
public record Officer(String id, String department, Set<Role> roles) {
    public Officer {
        roles = Set.copyOf(roles);
    }
}
