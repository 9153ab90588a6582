-- A mail. Written when its notifications are gathered, its words when an attempt is claimed.
create table message (
  id uuid primary key,
  letter text not null check (letter in ('overdue', 'summary', 'settled', 'weekly')),
  recipient text not null,
  address text not null,
  subject text,
  body text,
  state text not null check (state in ('pending', 'sent', 'failed', 'cancelled')),
  -- by the service clock
  composed_at timestamptz not null,
  next_attempt_at timestamptz not null,
  expires_at timestamptz,
  waited_ms bigint not null default 0 check (waited_ms >= 0),
  -- by the machine's clock: whose attempt it is, and until when
  lease uuid,
  leased_until timestamptz,
  check ((lease is null) = (leased_until is null)),
  check (state <> 'sent' or (subject is not null and body is not null))
);
create index message_due on message (next_attempt_at) where state = 'pending';

-- That a post is told of one step of an episode. Claimed by its unique key before anything is sent.
create table notification (
  id uuid primary key,
  episode uuid not null references episode,
  step text not null check (step in ('opened', 'closed')),
  round integer not null check (round >= 1),
  audience text not null check (audience in ('team-manager', 'duty', 'rota', 'lead', 'head-of-service')),
  letter text not null check (letter in ('overdue', 'summary', 'settled', 'weekly')),
  recipient text not null,
  holder text,
  address text,
  channel text not null check (channel = 'mail'),
  state text not null check (state in ('waiting', 'sent', 'failed', 'cancelled')),
  -- null: nobody in the organisation can be reached, so it waits for the organisation
  due_at timestamptz,
  hold text not null check (hold in ('none', 'working-time', 'morning', 'week')),
  why text not null,
  decided_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  message uuid references message,
  -- an attempt was made of which it is not known that it failed
  possibly_sent boolean not null default false,
  unique (episode, step, round, recipient),
  check (due_at is not null or state <> 'sent'),
  check ((state = 'waiting') = (ended_at is null)),
  check (state <> 'sent' or message is not null)
);
create index notification_ungathered on notification (letter, recipient) where state = 'waiting' and message is null;
create index notification_due on notification (due_at) where state = 'waiting';
create index notification_of_message on notification (message);
create index notification_newest on notification (decided_at desc, id desc);

create table attempt (
  message uuid not null references message,
  number integer not null check (number >= 1),
  at timestamptz not null,
  -- null: it is under way, or the service died over it
  outcome text check (outcome in ('accepted', 'refused', 'unreachable', 'no-answer')),
  answer text,
  -- the attempt before it may have arrived
  repeat boolean not null,
  primary key (message, number),
  check ((outcome is null) = (answer is null))
);

-- What deploy/local/clock asks: when does something fall due next, and is all done that was due?
create view next_due as
  select min(greatest(n.due_at, m.next_attempt_at)) as due_at
    from notification n left join message m on m.id = n.message
   where n.state = 'waiting' and greatest(n.due_at, m.next_attempt_at) > service_now();

create view unsettled as
  select (select count(*) from outbox where sent_at is null)
       + (select count(*)
            from notification n left join message m on m.id = n.message
           where n.state = 'waiting' and greatest(n.due_at, m.next_attempt_at) <= service_now()) as count;
