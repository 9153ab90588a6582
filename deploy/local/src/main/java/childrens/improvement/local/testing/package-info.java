/**
 * For component tests: the servers of the local system on free ports, with fresh data, and tokens of its users.
 *
 * <p>Nothing here needs the servers' libraries on the class path of the test. The servers end when the test's JVM
 * does, however it ends. With {@code -Pcontainers} PostgreSQL and Kafka come from containers instead.
 */
@NullMarked
package childrens.improvement.local.testing;

import org.jspecify.annotations.NullMarked;
