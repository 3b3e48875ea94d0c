/** For the tests of departments: behaviours that every ledger has, and the orchestrator's side of the topics. */
@NullMarked
package cn.onething.department.testkit;

import org.jspecify.annotations.NullMarked;
