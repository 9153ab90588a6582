-- A figure that is told again moves only its moments (at, knownAt, dataThrough); what was first told of it stays.
alter table reading add column moments jsonb not null default '{}';

create or replace function reading_stays() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or new.figure_hash <> old.figure_hash or new.received_at <> old.received_at
        or new.content <> old.content then
        raise exception 'what was known of a reading is never rewritten';
    end if;
    return new;
end
$$;
