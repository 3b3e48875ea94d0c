package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Text;
import cn.onething.catalogue.bundle.Window;
import cn.onething.orchestrator.request.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What may be filed on some days only: school places in spring, a subsidy while its programme runs. */
final class Seasons {
    private Seasons() {}

    /** Adds a fault for the bundle or each item that may not be filed today, with the day on which it may. */
    static void check(Bundle bundle, List<Item> items, LocalDate today, Faults faults) {
        bundle.frame().window().ifPresent(window -> check(window, bundle.name(), today, faults));
        for (Item item : items) {
            item.procedure().window().ifPresent(window -> check(window, item.name(), today, faults));
        }
    }

    private static void check(Window window, Text name, LocalDate today, Faults faults) {
        if (window.open(today)) {
            return;
        }
        Optional<LocalDate> next = window.nextOpenDay(today);
        faults.add(
                "/bundle",
                "out-of-season",
                "“" + name.zh() + "”现在不受理，" + next.map(day -> day + " 起可以提交").orElse("已经截止"),
                "\"" + name.en() + "\" cannot be filed now: "
                        + next.map(day -> "it opens on " + day).orElse("it has closed"));
    }
}
