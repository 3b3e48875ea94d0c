package cn.onething.department.sharing;

import cn.onething.department.ItemHandler;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another department's register whose changes are taken over.
 *
 * @param department whose register it is
 * @param register its id there
 * @param handler writes the published fields into the department's own register; its form has them, and the
 *     {@code creditCode}
 */
public record Followed(String department, String register, ItemHandler<ObjectNode> handler) {}
