-- What is forgotten once its time is over is found by its age.
create index consumed_message_consumed_at on consumed_message (consumed_at);
create index read_audit_read_at on read_audit (read_at);
create index canary_queued_at on canary (queued_at);
