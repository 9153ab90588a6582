-- That a post has taken an episode on until a day of review. It stands for the round of the episode in which it was said.
create table acknowledgement (
  id uuid primary key,
  episode uuid not null references episode,
  round integer not null check (round >= 1),
  post text not null,
  caller text not null,
  at timestamptz not null,
  plan text not null,
  review_by timestamptz not null,
  reason text,
  via text not null check (via in ('web', 'api', 'link')),
  idempotency_key text,
  check (review_by > at)
);
create index acknowledgement_of_episode on acknowledgement (episode);
create index acknowledgement_review on acknowledgement (review_by);
create unique index acknowledgement_once on acknowledgement (caller, episode, idempotency_key)
  where idempotency_key is not null;

create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'an acknowledgement is never changed'; end $$;
create trigger acknowledgement_is_immutable before update or delete on acknowledgement
  for each row execute function refuse_change();

-- Whose review has come, and was decided upon.
create table acknowledgement_reviewed (
  acknowledgement uuid primary key references acknowledgement
);

-- Nothing new is told of what fits all that is named.
create table silence (
  id uuid primary key,
  measure text,
  scope text,
  team text,
  reason text not null,
  caller text not null,
  post text not null,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  reconsidered_at timestamptz,
  last_match_at timestamptz,
  last_match uuid,
  check (measure is not null or scope is not null or team is not null),
  check (ends_at > created_at),
  check ((ended_at is null) = (ended_by is null))
);
create index silence_ends on silence (ends_at) where reconsidered_at is null;

-- What would have been told and is held, and by what.
create table held_back (
  episode uuid primary key references episode,
  silence uuid references silence,
  feed uuid references episode,
  because text not null,
  since timestamptz not null,
  check ((silence is null) <> (feed is null))
);
create index held_back_by_silence on held_back (silence);
create index held_back_by_feed on held_back (feed);

-- Messages whose link has been used: each works once.
create table used_link (
  message uuid primary key references message,
  post text not null,
  used_at timestamptz not null
);

create view next_due_of_acknowledgements as
  select min(review_by) as due_at
    from acknowledgement a left join acknowledgement_reviewed r on r.acknowledgement = a.id
   where r.acknowledgement is null and review_by > service_now();

create view unsettled_acknowledgements as
  select count(*) as count
    from acknowledgement a left join acknowledgement_reviewed r on r.acknowledgement = a.id
   where r.acknowledgement is null and review_by <= service_now();

create view next_due_of_silences as
  select min(ends_at) as due_at from silence
   where reconsidered_at is null and ended_at is null and ends_at > service_now();

create view unsettled_silences as
  select (select count(*) from silence where reconsidered_at is null and (ended_at is not null or ends_at <= service_now()))
       + (select count(*) from held_back h join episode f on f.id = h.feed where f.state <> 'open') as count;
