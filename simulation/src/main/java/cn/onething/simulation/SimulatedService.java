package cn.onething.simulation;

import cn.onething.catalogue.Item;
import cn.onething.catalogue.Undo;
import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.events.Reason;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A department's service whose decisions follow from the seed and the item alone, so that a decision made twice comes out
 * the same and only its effects tell.
 */
final class SimulatedService implements ItemHandler<Map<String, Object>> {
    private static final double REFUSES = 0.12;
    private static final double WILL_NOT_UNDO = 0.05;

    private final String service;
    private final boolean registers;
    private final MemoryRegister register;
    private final long seed;
    private final Set<PlantedBug> bugs;

    SimulatedService(Item item, MemoryRegister register, long seed, Set<PlantedBug> bugs) {
        this.service = item.service();
        this.registers = item.undo() != Undo.NONE;
        this.register = register;
        this.seed = seed;
        this.bugs = bugs;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Map<String, Object>> formType() {
        return (Class<Map<String, Object>>) (Class<?>) Map.class;
    }

    @Override
    public Decision apply(Application<Map<String, Object>> application) {
        if (chance(application.entry()) < REFUSES) {
            return Decision.refused("simulated", "模拟的不予许可", "Refused by the simulation");
        }
        if (!registers) {
            return Decision.granted();
        }
        register.add(application.entry());
        return Decision.granted(application);
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        if (chance(undoing.undoEntry()) < WILL_NOT_UNDO) {
            return new Undoing.Outcome.Rejected(new Reason("simulated", "模拟的不予撤销", "Not undone by the simulation"));
        }
        if (bugs.contains(PlantedBug.UNDO_DELETES)) {
            register.remove(undoing.entry());
        } else {
            register.add(undoing.undoEntry());
        }
        return new Undoing.Outcome.Undone(undoing.undoEntry());
    }

    private double chance(String name) {
        return new SplittableRandom(seed ^ name.hashCode() * 0x9E3779B97F4A7C15L).nextDouble();
    }
}
