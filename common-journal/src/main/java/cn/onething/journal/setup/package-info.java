/** How a service gets its journal: beans, topics, schema, shards. */
@NullMarked
package cn.onething.journal.setup;

import org.jspecify.annotations.NullMarked;
