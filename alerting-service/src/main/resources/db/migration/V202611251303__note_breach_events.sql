-- What happened to breaches, in an order that can be resumed. Noted in the transaction that changes the episode, whoever
-- changes it; its position is given when that has been committed, so that no reader ever passes one by.
create table breach_event (
  id bigserial primary key,
  position bigint unique,
  type text not null check (type in ('breach.opened', 'breach.raised', 'breach.closed')),
  episode uuid not null references episode on delete cascade,
  -- by the service clock
  at timestamptz not null,
  noted_at timestamptz not null default clock_timestamp(),
  level text,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_because text,
  figure text
);
create index breach_event_unplaced on breach_event (id) where position is null;
create index breach_event_of_episode on breach_event (episode);
create index breach_event_noted on breach_event (noted_at);

create function note_breach_event() returns trigger language plpgsql as $$
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
  end if;
  if new.state = 'closed' and not was_closed then
    insert into breach_event (type, episode, at, level, opened_at, closed_at, closed_because, figure)
      values ('breach.closed', new.id, service_now(), new.level, new.opened_at, new.closed_at, new.closed_because,
              new.figure);
  end if;
  return null;
end $$;
create trigger episode_changed after insert or update on episode
  for each row execute function note_breach_event();
