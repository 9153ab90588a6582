-- Up to when it has been looked which lists are due, and when it is to be looked again.
create table digest_calendar (
  one_row boolean primary key default true check (one_row),
  planned_until timestamptz not null,
  -- null: no instance makes lists
  next_at timestamptz
);
insert into digest_calendar (planned_until) values (service_now());

-- A list for one working day: once, whoever makes it.
create table digest (
  id uuid primary key,
  kind text not null,
  scope text not null,
  made_for date not null,
  -- as of when it is, when the one before was made, when the next will be
  at timestamptz not null,
  since timestamptz not null,
  until timestamptz not null,
  -- 'none': there is no such list
  state text not null check (state in ('due', 'made', 'none')),
  because text,
  -- by the service clock
  made_at timestamptz,
  next_attempt_at timestamptz not null,
  waited_ms bigint not null default 0 check (waited_ms >= 0),
  -- by the machine's clock: who is making it, and until when
  lease uuid,
  leased_until timestamptz,
  -- what metrics-service said, and the page as it was shown, both encrypted: they hold children's numbers
  content bytea,
  page bytea,
  -- counts of its blocks; nothing about a child
  summary text,
  unique (kind, scope, made_for),
  check (state <> 'made' or (made_at is not null and content is not null and page is not null and summary is not null)),
  check ((lease is null) = (leased_until is null))
);
create index digest_due on digest (next_attempt_at) where state = 'due';
create index digest_newest on digest (at desc, id desc);

-- Which rows stand in a list; the child only as a keyed hash. A child who has died is taken out when it is read again.
create table digest_row (
  digest uuid not null references digest,
  about text not null,
  child bytea,
  primary key (digest, about)
);
create index digest_row_child on digest_row (child);

-- The posts that a list is for, and the message that told them of it.
create table digest_recipient (
  digest uuid not null references digest,
  post text not null,
  why text not null,
  message uuid references message,
  primary key (digest, post)
);
create index digest_recipient_untold on digest_recipient (post) where message is null;

alter table read_audit add column digest uuid;

-- Made lists wait ten minutes at most for others to the same post that are not made yet.
create view digest_untold as
  select r.post, min(d.made_at) as oldest, min(d.made_at) + interval '10 minutes' as at_latest,
         exists (select 1 from digest_recipient o join digest w on w.id = o.digest
                  where o.post = r.post and w.state = 'due') as waits
    from digest_recipient r join digest d on d.id = r.digest
   where r.message is null and d.state = 'made'
   group by r.post;

create view next_due_of_digests as
  select min(due_at) as due_at from (
    select next_at as due_at from digest_calendar
    union all select next_attempt_at from digest where state = 'due'
    union all select at_latest from digest_untold where waits
  ) what where due_at > service_now();

create view unsettled_digests as
  select (select count(*) from digest_calendar where next_at <= service_now())
       + (select count(*) from digest where state = 'due' and next_attempt_at <= service_now())
       + (select count(*) from digest_untold where not waits or at_latest <= service_now()) as count;
