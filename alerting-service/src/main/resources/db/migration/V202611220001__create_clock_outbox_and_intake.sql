-- The service clock: this database's clock and how far it is ahead (or behind, where it stands in the past). A
-- production role may not change it; the local system makes it before us, to set it before we run.
create table if not exists service_clock (
  one_row boolean primary key default true check (one_row),
  ahead interval not null default '0'
);
insert into service_clock default values on conflict do nothing;

create or replace function service_now() returns timestamptz
  language sql volatile
  as 'select clock_timestamp() + ahead from service_clock';

create table outbox (
  id bigserial primary key,
  topic text not null,
  key text not null,
  payload text not null,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- How far each topic has been read; moved in the transaction that stores what was read.
create table consumed_offset (
  topic text not null,
  partition integer not null check (partition >= 0),
  next_offset bigint not null check (next_offset >= 0),
  primary key (topic, partition)
);

-- Which messages have had their effect: a repeat has none.
create table consumed_message (
  source text not null,
  id text not null,
  consumed_at timestamptz not null default clock_timestamp(),
  primary key (source, id)
);

-- What could not be read is kept, byte for byte.
create table unreadable_message (
  id bigserial primary key,
  topic text not null,
  partition integer not null,
  message_offset bigint not null,
  content bytea,
  reason text not null,
  kept_at timestamptz not null default clock_timestamp()
);
create unique index unreadable_message_once
  on unreadable_message (topic, partition, message_offset, md5(coalesce(content, ''::bytea)));
