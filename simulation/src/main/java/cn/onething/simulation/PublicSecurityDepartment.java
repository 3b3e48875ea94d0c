package cn.onething.simulation;

import cn.onething.department.ItemHandler;
import cn.onething.publicsecurity.demo.DemoRegisters;
import cn.onething.publicsecurity.representative.InMemoryRepresentatives;
import cn.onething.publicsecurity.representative.Representative;
import cn.onething.publicsecurity.representative.RepresentativeSync;
import cn.onething.publicsecurity.seal.InMemorySeals;
import cn.onething.publicsecurity.seal.Seal;
import cn.onething.publicsecurity.seal.SealChange;
import java.util.List;
import java.util.Map;

/** Public security. */
record PublicSecurityDepartment(InMemoryRepresentatives representatives, InMemorySeals seals) implements Department {
    private static final List<Representative> REPRESENTATIVES = DemoRegisters.representatives(Departments.COMPANIES);
    private static final List<Seal> SEALS = DemoRegisters.seals(Departments.COMPANIES);
    private static final Map<String, Representative> REPRESENTATIVE_OF =
            Departments.byCode(REPRESENTATIVES, Representative::creditCode);
    private static final Map<String, Seal> SEAL_OF = Departments.byCode(SEALS, Seal::creditCode);

    static PublicSecurityDepartment atStart() {
        return new PublicSecurityDepartment(new InMemoryRepresentatives(REPRESENTATIVES), new InMemorySeals(SEALS));
    }

    @Override
    public List<ItemHandler<?>> handlers() {
        return List.of(new RepresentativeSync(representatives), new SealChange(seals));
    }

    @Override
    public List<Book> books() {
        return List.of(
                Book.of("representatives", representatives, REPRESENTATIVE_OF), Book.of("seals", seals, SEAL_OF));
    }

    @Override
    public Department copy() {
        return new PublicSecurityDepartment(
                Departments.filled(new InMemoryRepresentatives(representatives.records()), representatives),
                Departments.filled(new InMemorySeals(seals.records()), seals));
    }
}
