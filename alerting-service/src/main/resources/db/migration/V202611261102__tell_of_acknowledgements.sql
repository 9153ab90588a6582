-- That a breach was taken on is told with what happens to it: by whose post and until when, never in which words. And
-- that something else has become known of it while it is open, though it is no worse: another team owes it, or the figure
-- is another.
alter table breach_event drop constraint breach_event_type_check;
alter table breach_event add constraint breach_event_type_check
  check (type in ('breach.opened', 'breach.raised', 'breach.changed', 'breach.acknowledged', 'breach.closed'));
alter table breach_event add column acknowledged_by text;
alter table breach_event add column acknowledged_until timestamptz;

create function note_acknowledgement_event() returns trigger language plpgsql as $$
begin
  insert into breach_event (type, episode, at, level, opened_at, figure, acknowledged_by, acknowledged_until)
    select 'breach.acknowledged', id, service_now(), level, opened_at, figure, nullif(new.post, ''), new.review_by
      from episode where id = new.episode and state = 'open' and not silent;
  return null;
end $$;
create trigger acknowledgement_taken after insert on acknowledgement
  for each row execute function note_acknowledgement_event();

create or replace function note_breach_event() returns trigger language plpgsql as $$
declare
  was_open boolean := tg_op = 'UPDATE' and old.state = 'open';
  was_closed boolean := tg_op = 'UPDATE' and old.state = 'closed';
begin
  if new.state = 'unopened' or new.silent then
    return null;
  end if;
  if not was_open and not was_closed or was_closed and new.state = 'open' then
    insert into breach_event (type, episode, at, level, opened_at, figure)
      values ('breach.opened', new.id, service_now(), new.level, new.opened_at, new.figure);
  elsif was_open and new.level is distinct from old.level then
    insert into breach_event (type, episode, at, level, opened_at, figure)
      values ('breach.raised', new.id, service_now(), new.level, new.opened_at, new.figure);
  elsif was_open and new.state = 'open'
      and (new.team, new.scope, new.figure::jsonb - 'at') is distinct from (old.team, old.scope, old.figure::jsonb - 'at') then
    insert into breach_event (type, episode, at, level, opened_at, figure)
      values ('breach.changed', new.id, service_now(), new.level, new.opened_at, new.figure);
  end if;
  if new.state = 'closed' and not was_closed then
    insert into breach_event (type, episode, at, level, opened_at, closed_at, closed_because, figure)
      values ('breach.closed', new.id, service_now(), new.level, new.opened_at, new.closed_at, new.closed_because,
              new.figure);
  end if;
  return null;
end $$;
