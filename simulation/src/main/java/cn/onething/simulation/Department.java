package cn.onething.simulation;

import cn.onething.department.ItemHandler;
import java.util.List;

/** A department's own rules on its registers in memory. */
interface Department {

    List<ItemHandler<?>> handlers();

    List<Book> books();

    /** The same with registers of its own that hold the same: what a transaction may spoil and then drop. */
    Department copy();
}
