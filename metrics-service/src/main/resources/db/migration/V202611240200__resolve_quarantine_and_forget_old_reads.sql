-- Which event a retried record is read as: when the log has brought it, the record is resolved.
alter table quarantine add column retried_source text;
alter table quarantine add column retried_event text;
create index quarantine_retried on quarantine (retried_source, retried_event)
    where retried_event is not null and resolved_at is null;

-- A recorded read stands until its time is over; then the service forgets it, and nothing else may.
create or replace function read_audit_stands() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' and current_setting('improvement.forgets', true) = 'read_audit' then
        return null;
    end if;
    raise exception 'a recorded read stands';
end $$;
