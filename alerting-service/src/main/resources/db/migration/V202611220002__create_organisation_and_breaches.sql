-- The copy of the organisation: each area, team, post and holder with all its dated versions, as it was last said.
create table organisation_unit (
  kind text not null check (kind in ('area', 'team', 'post', 'holder')),
  id text not null,
  versions text not null,
  said_at timestamptz not null,
  primary key (kind, id)
);

create table measure_lead (
  measure text primary key,
  post text,
  said_at timestamptz not null
);

-- One row for an obligation, or for a measure in one scope and period. The severity is no part of the key.
create table episode (
  id uuid primary key,
  kind text not null check (kind in ('obligation', 'measure', 'feed', 'action')),
  about text not null,
  measure text,
  scope text,
  team text,
  -- 'unopened': its closing has arrived and its opening has not; nobody sees it
  state text not null check (state in ('unopened', 'open', 'closed')),
  level text check (level in ('due-soon', 'overdue', 'at-risk', 'breached', 'out-of-reach', 'silent')),
  due_before timestamptz,
  occurrence text,
  backlog boolean not null default false,
  figure text,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_because text check (closed_because in
    ('met-late', 'recorded-late', 'ceased', 'voided', 'recovered', 'period-ended', 'definition-changed')),
  -- the child has died: nothing is sent or listed
  silent boolean not null default false,
  round integer not null check (round >= 1),
  -- when this service learned of it, on the service clock, so that the pages of a list add up
  opening_known_at timestamptz,
  closing_known_at timestamptz,
  unique (kind, about),
  check ((opened_at is null) = (level is null)),
  check ((opened_at is null) = (opening_known_at is null)),
  check ((closed_at is null) = (closed_because is null)),
  check ((state = 'closed') = (closing_known_at is not null)),
  check (state = case when opened_at is null then 'unopened' when closed_at >= opened_at then 'closed' else 'open' end)
);
create index episode_newest on episode (opened_at desc, id desc) where opened_at is not null;

-- Who read what about children, when and why.
create table read_audit (
  id bigserial primary key,
  caller text not null,
  post text not null,
  role text not null,
  what text not null,
  episodes uuid[] not null,
  why text not null,
  read_at timestamptz not null default clock_timestamp()
);

-- When a breach that was over already was last heard of: a flood is told when it has ended.
create table backlog_heard (
  one_row boolean primary key default true check (one_row),
  last_at timestamptz not null
);
