/** The servers that are measured with, each a process of its own on ports of its own, durability on. */
@NullMarked
package childrens.improvement.benchmark.server;

import org.jspecify.annotations.NullMarked;
