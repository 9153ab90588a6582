-- Where other systems are told of breaches. No secret is kept: each is derived from the service's key and its number.
create table subscription (
  id uuid primary key,
  url text not null,
  description text not null,
  kind text,
  measure text,
  scope text,
  version integer not null default 1,
  -- the number of the newest secret; the one before it signs too until then, by the machine's clock
  secret integer not null default 1 check (secret >= 1),
  old_secret_until timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (kind in ('obligation', 'measure', 'feed', 'action'))
);

-- Which event of which subscription a message carries; no event: a test.
create table event_message (
  message uuid primary key references message on delete cascade,
  subscription uuid not null references subscription,
  event bigint references breach_event on delete set null,
  is_test boolean not null default false
);
create index event_message_of_subscription on event_message (subscription);
create index event_message_of_event on event_message (event);

alter table message drop constraint message_letter_check;
alter table message add constraint message_letter_check check (letter in
  ('overdue', 'summary', 'settled', 'weekly', 'action', 'due-soon', 'escalated', 'activity', 'digest', 'canary', 'notice',
   'event'));
create index message_newest on message (composed_at desc, id desc);

-- Up to which event messages were made.
create table event_cursor (
  one_row boolean primary key default true check (one_row),
  position bigint not null default 0
);
insert into event_cursor default values;

create view unsettled_events as
  select count(*) as count from breach_event where position is null;
