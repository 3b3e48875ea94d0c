package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Choice;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Order;
import cn.onething.catalogue.bundle.RefusalPolicy;
import cn.onething.catalogue.bundle.Undo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a refusal does can be done: its targets exist, and nothing behind the pivot would have to be undone. */
final class PolicyRules {
    private PolicyRules() {}

    static void check(Lint lint) {
        List<RefusalPolicy> policies = lint.bundle().policies();
        if (policies.isEmpty()) {
            lint.error("policy", "missing-key", "缺少“policy”", "\"policy\" is missing");
        }
        Set<String> groups = new HashSet<>();
        for (int i = 0; i < policies.size(); i++) {
            String path = "policy." + i;
            switch (policies.get(i)) {
                case RefusalPolicy.Gate gate -> gate(lint, gate.item(), path);
                case RefusalPolicy.AllOrNothing group -> {
                    groups.add(group.group());
                    group(lint, lint.bundle().group(group.group()), group.group(), path);
                }
                case RefusalPolicy.Independent _, RefusalPolicy.Query _ -> {}
            }
        }
        for (Item item : lint.items()) {
            item.group()
                    .filter(group -> !groups.contains(group))
                    .ifPresent(group -> wrongTarget(
                            lint,
                            "items." + item.id() + ".group",
                            "没有 all-or-nothing(" + group + ") 规则",
                            "no policy all-or-nothing(" + group + ")"));
        }
        pivot(lint);
    }

    private static void gate(Lint lint, String id, String path) {
        Item gate = lint.bundle().item(id).orElse(null);
        if (gate == null) {
            wrongTarget(lint, path, "没有事项“" + id + "”", "there is no item \"" + id + "\"");
        } else if (gate.choice() != Choice.MANDATORY) {
            wrongTarget(lint, path, "关口事项应为必办", "a gate must be a mandatory item");
        }
    }

    private static void group(Lint lint, List<Item> members, String group, String path) {
        if (members.isEmpty()) {
            wrongTarget(lint, path, "没有事项属于“" + group + "”组", "no item belongs to the group \"" + group + "\"");
        }
        Order order = new Order(lint.items());
        for (Item member : members) {
            boolean awaited = members.stream()
                    .anyMatch(other -> order.allBefore(other.id()).contains(member.id()));
            if (member.undo() == Undo.NONE && awaited) {
                lint.error(
                        "items." + member.id() + ".by.undo",
                        "cannot-be-undone",
                        "同组其他事项被退回时，“" + member.name().zh() + "”无法撤销",
                        member.id() + " cannot be undone when a later member of \"" + group + "\" is refused");
            }
        }
    }

    private static void pivot(Lint lint) {
        lint.bundle().pivot().ifPresent(pivot -> {
            if (lint.bundle().item(pivot).isEmpty()) {
                wrongTarget(lint, "pivot", "没有事项“" + pivot + "”", "there is no item \"" + pivot + "\"");
            }
            Order order = new Order(lint.items());
            for (Item item : lint.items()) {
                if (item.group().isPresent() && order.allBefore(item.id()).contains(pivot)) {
                    lint.error(
                            "items." + item.id() + ".group",
                            "undo-after-pivot",
                            "在不可回退点“" + pivot + "”之后的事项不能引起整组撤销",
                            item.id() + " comes after the pivot " + pivot + ": its refusal must not undo the group");
                }
            }
        });
    }

    private static void wrongTarget(Lint lint, String path, String zh, String en) {
        lint.error(path, "wrong-policy-target", zh, en);
    }
}
