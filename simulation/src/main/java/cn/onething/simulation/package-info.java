/**
 * The whole suite in one thread and in virtual time: the services' own rules on registers in memory, a broker that drops,
 * repeats, delays and reorders, and crashes between any two steps. The same seed gives the same run.
 */
@NullMarked
package cn.onething.simulation;

import org.jspecify.annotations.NullMarked;
