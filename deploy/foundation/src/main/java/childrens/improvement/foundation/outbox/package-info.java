/**
 * Messages that leave if and only if the transaction that made them commits.
 *
 * <p>{@link childrens.improvement.foundation.outbox.Outbox#add} writes a row; the relay sends it within moments, in the
 * order of a key, at least once. The service's first migration makes the table:
 *
 * <pre>
 * create table outbox (
 *   id bigserial primary key, topic text not null, key text not null, payload text not null,
 *   created_at timestamptz not null default clock_timestamp(), sent_at timestamptz);
 * create index outbox_unsent on outbox (id) where sent_at is null;
 * create index outbox_sent on outbox (sent_at) where sent_at is not null;
 * </pre>
 */
@NullMarked
package childrens.improvement.foundation.outbox;

import org.jspecify.annotations.NullMarked;
