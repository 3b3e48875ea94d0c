/** What a department author writes against: item handlers, decisions, undoing. Nothing here knows Kafka. */
@NullMarked
package cn.onething.department;

import org.jspecify.annotations.NullMarked;
