-- Up to which morning it was looked what has to be done before a period ends, and what was not done in one.
create table activity_calendar (
  one_row boolean primary key default true check (one_row),
  planned_until timestamptz not null,
  -- null: no instance looks
  next_at timestamptz
);
insert into activity_calendar (planned_until) values (service_now());

-- A working morning on which metrics-service is asked: once, whoever asks.
create table activity_morning (
  day date primary key,
  state text not null default 'due' check (state in ('due', 'told')),
  next_attempt_at timestamptz not null,
  waited_ms bigint not null default 0,
  lease uuid,
  -- by the machine's clock
  leased_until timestamptz,
  because text
);
create index activity_morning_due on activity_morning (next_attempt_at) where state = 'due';

-- What a post is told of one measure on one morning: counts of the whole council.
create table activity_notice (
  day date not null references activity_morning,
  phase text not null check (phase in ('ahead', 'passed')),
  measure text not null,
  post text not null,
  why text not null,
  done integer not null check (done >= 0),
  open integer not null check (open > 0),
  due_before timestamptz not null,
  message uuid not null references message on delete cascade,
  primary key (day, phase, measure, post)
);
create index activity_notice_of_message on activity_notice (message);

create view next_due_of_activities as
  select min(due_at) as due_at from (
    select next_at as due_at from activity_calendar
    union all select next_attempt_at from activity_morning where state = 'due'
  ) what where due_at > service_now();

create view unsettled_activities as
  select (select count(*) from activity_calendar where next_at <= service_now())
       + (select count(*) from activity_morning where state = 'due' and next_attempt_at <= service_now()) as count;
