package cn.onething.department.configured;

import cn.onething.department.ItemHandler;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.Following;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.register.AnnouncedRecords;
import cn.onething.department.configured.register.DemoRecords;
import cn.onething.department.configured.register.JdbcRecords;
import cn.onething.department.configured.register.JdbcSerials;
import cn.onething.department.configured.register.RecordLookup;
import cn.onething.department.configured.register.Serials;
import cn.onething.department.configured.service.ConfiguredHandler;
import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoData;
import cn.onething.department.history.Announcements;
import cn.onething.department.sharing.Followed;
import cn.onething.journal.setup.LibraryMigrations;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The beans of one department's configured services: the table of its records, which verification and the look-up see,
 * its demo data, and an {@link ItemHandler} for each item. Their names leave those of coded services free.
 */
public final class ConfiguredServices implements BeanRegistrar {
    private final Department department;

    public ConfiguredServices(Department department) {
        this.department = department;
    }

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        beans.registerBean(
                "configuredMigrations",
                LibraryMigrations.class,
                spec -> spec.supplier(_ -> new LibraryMigrations("configured", "classpath:db/configured")));
        beans.registerBean(
                "configuredRecords",
                JdbcRecords.class,
                spec -> spec.supplier(context -> new JdbcRecords(context.bean(JdbcTemplate.class))));
        beans.registerBean(
                "configuredSerials",
                Serials.class,
                spec -> spec.supplier(context -> new JdbcSerials(context.bean(JdbcTemplate.class))));
        beans.registerBean(
                "configuredLookup",
                RecordLookup.class,
                spec -> spec.supplier(context -> new RecordLookup(department, context.bean(JdbcRecords.class))));
        beans.registerBean(
                "configuredDemoData",
                DemoData.class,
                spec -> spec.supplier(context -> demoData(context.bean(JdbcRecords.class))));
        department.items().forEach(item -> register(beans, item));
        department.follows().forEach(following -> register(beans, following));
        department.registers().values().stream()
                .filter(register -> !register.announced().isEmpty())
                .forEach(register -> announce(beans, register));
    }

    private static void register(BeanRegistry beans, ItemDefinition item) {
        beans.registerBean(
                "item " + item.id(),
                ConfiguredHandler.class,
                spec -> spec.supplier(context ->
                        new ConfiguredHandler(item, context.bean(JdbcRecords.class), context.bean(Serials.class))));
    }

    private static void register(BeanRegistry beans, Following following) {
        beans.registerBean(
                "follows " + following.item().id(),
                Followed.class,
                spec -> spec.supplier(context -> new Followed(
                        following.department(),
                        following.register(),
                        new ConfiguredHandler(
                                following.item(), context.bean(JdbcRecords.class), context.bean(Serials.class)))));
    }

    private static void announce(BeanRegistry beans, RegisterDefinition register) {
        beans.registerBean(
                "announces " + register.id(),
                Announcements.class,
                spec -> spec.supplier(
                        context -> AnnouncedRecords.of(register, context.bean(JdbcRecords.class)::historiesWith)));
    }

    private DemoData demoData(JdbcRecords records) {
        return companies -> department
                .registers()
                .values()
                .forEach(register -> records.add(DemoRecords.of(register, companies), DemoCompanies.REGISTERED_AT));
    }
}
