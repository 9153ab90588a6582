/**
 * PostgreSQL as a child process: the real server from the embedded binaries, with its durability left on.
 *
 * <p>The embedded starter switches {@code fsync} and {@code synchronous_commit} off for quick tests; a
 * system that promises to lose nothing has to run with them on, here and in every test. The databases and roles come
 * from {@code deploy/postgres/init.sql}, the file that docker compose uses too. As root the starter goes through
 * {@code unshare -U}, since PostgreSQL refuses to run as root.
 */
@NullMarked
package childrens.improvement.local.postgres;

import org.jspecify.annotations.NullMarked;
