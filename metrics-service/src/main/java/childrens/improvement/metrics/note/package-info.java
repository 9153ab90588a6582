/**
 * What people say beside a row: notes (why it is late, when it will be done) and queries (this record is wrong).
 *
 * <p>Neither changes a figure. Notes are only added to; the same note sent again by the same post is the one that is
 * there. A query is closed by an answer, or by itself when the case system says something else than it did when the
 * query was asked: that is noticed whenever queries are looked at. Who wrote is recorded as a post, never as a name.
 */
@NullMarked
package childrens.improvement.metrics.note;

import org.jspecify.annotations.NullMarked;
