package cn.onething.department.demo;

import java.util.List;

/** A department's part of the demo data. */
@FunctionalInterface
public interface DemoData {

    /** Adds what is missing; what is there stays as it is. Runs in a transaction at every start, before any command. */
    void add(List<DemoCompany> companies);
}
