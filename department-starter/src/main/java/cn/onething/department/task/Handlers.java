package cn.onething.department.task;

import cn.onething.department.Application;
import cn.onething.department.Decider;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.events.ItemCommand;
import cn.onething.events.MessageJson;
import cn.onething.events.Reason;
import cn.onething.events.UnreadableMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The department's services by name: reads forms into their records and hands whole batches to each service. */
public final class Handlers {
    private final Map<String, ItemHandler<?>> byService = new HashMap<>();

    public Handlers(Collection<? extends ItemHandler<?>> handlers) {
        for (ItemHandler<?> handler : handlers) {
            ItemHandler<?> other = byService.put(handler.service(), handler);
            if (other != null) {
                throw new IllegalStateException(
                        "two handlers for the service " + handler.service() + ": " + other + " and " + handler);
            }
        }
    }

    public Collection<String> services() {
        return byService.keySet();
    }

    /** Who decides a service's applications; a service that is not here answers for itself. */
    public Decider decider(String service) {
        ItemHandler<?> handler = byService.get(service);
        return handler == null ? Decider.RULE : handler.decider();
    }

    /** Decides all commands, each service once with its part of the batch; one decision per command, in order. */
    public List<Decision> decide(List<ItemCommand.Apply> commands, Instant now) {
        @Nullable Decision[] decisions = new Decision[commands.size()];
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        for (int i = 0; i < decisions.length; i++) {
            byName.computeIfAbsent(commands.get(i).service(), _ -> new ArrayList<>())
                    .add(i);
        }
        byName.forEach((service, indexes) -> {
            ItemHandler<?> handler = byService.get(service);
            if (handler == null) {
                indexes.forEach(i -> decisions[i] = notOffered());
            } else {
                decideWith(handler, commands, indexes, now, decisions);
            }
        });
        return Arrays.stream(decisions).map(Handlers::present).toList();
    }

    private static <F> void decideWith(
            ItemHandler<F> handler,
            List<ItemCommand.Apply> commands,
            List<Integer> indexes,
            Instant now,
            @Nullable Decision[] decisions) {
        List<Application<F>> readable = new ArrayList<>(indexes.size());
        List<Integer> places = new ArrayList<>(indexes.size());
        for (int i : indexes) {
            ItemCommand.Apply command = commands.get(i);
            try {
                F form = MessageJson.read(command.form(), handler.formType());
                readable.add(new Application<>(command.item(), command.bundle(), form, now));
                places.add(i);
            } catch (UnreadableMessage e) {
                decisions[i] = unreadableForm(String.valueOf(e.getMessage()));
            }
        }
        List<Decision> decided = readable.isEmpty() ? List.of() : handler.applyAll(readable);
        if (decided.size() != readable.size()) {
            throw new IllegalStateException(handler.getClass().getName() + " gave " + decided.size() + " decisions for "
                    + readable.size() + " applications");
        }
        for (int i = 0; i < decided.size(); i++) {
            decisions[places.get(i)] = decided.get(i);
        }
    }

    /** Calendar days of the service's public notice, 0 when it has none. */
    public int noticeDays(String service) {
        ItemHandler<?> handler = byService.get(service);
        return handler == null ? 0 : handler.noticeDays();
    }

    /** Whether others may have to be told of the service's entries. */
    public boolean isAnnounced(String service) {
        ItemHandler<?> handler = byService.get(service);
        return handler == null || handler.isAnnounced();
    }

    public Undoing.Outcome takeBack(String service, Undoing undoing) {
        return present(service).takeBack(undoing);
    }

    public Undoing.Outcome undo(String service, Undoing undoing) {
        return present(service).undo(undoing);
    }

    private ItemHandler<?> present(String service) {
        ItemHandler<?> handler = byService.get(service);
        if (handler == null) {
            throw new IllegalStateException("granted by the service " + service + ", which is not here any more");
        }
        return handler;
    }

    private static Decision present(@Nullable Decision decision) {
        if (decision == null) {
            throw new IllegalStateException("an application was left without a decision");
        }
        return decision;
    }

    private static Decision notOffered() {
        return new Decision.NotAccepted(
                new Reason("service-not-offered", "本部门不办理该事项", "This department does not offer this service"));
    }

    private static Decision unreadableForm(String where) {
        return new Decision.NotAccepted(
                new Reason("form-unreadable", "申请表无法读取：" + where, "The form cannot be read: " + where));
    }
}
