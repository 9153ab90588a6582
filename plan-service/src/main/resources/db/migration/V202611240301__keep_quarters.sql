-- A quarter of a plan, such as 2020-21-Q2; a quarter without a row is open and nobody has written in it.
create table quarter (
    quarter text primary key check (quarter ~ '^[0-9]{4}-[0-9]{2}-Q[1-4]$'),
    version int not null check (version >= 1),
    closed_at timestamptz,
    closed_by text,
    written_on date,
    check ((closed_at is null) = (closed_by is null))
);

create table quarter_objective (
    quarter text not null references quarter,
    objective text not null,
    state text not null check (state in ('open', 'submitted', 'approved')),
    submitted_by text,
    submitted_at timestamptz,
    approved_by text,
    approved_at timestamptz,
    primary key (quarter, objective),
    check (state <> 'submitted' or submitted_by is not null),
    check (state <> 'approved' or approved_by is not null),
    -- nobody approves what they submitted
    check (approved_by <> submitted_by)
);

-- What the quarter's document says in words, about an objective or a row.
create table narrative (
    quarter text not null references quarter,
    about text not null,
    text text not null,
    by_post text not null,
    at timestamptz not null,
    primary key (quarter, about)
);

-- Ratings that a person has set beside the computed ones; the latest of a thing counts, until it expires.
create table asserted_rating (
    id bigserial primary key,
    quarter text not null references quarter,
    about text not null,
    rating text not null check (rating in ('GREEN', 'AMBER', 'RED', 'NOT_RATED')),
    reason text not null,
    by_post text not null,
    at timestamptz not null,
    expires_on date not null,
    withdrawn_at timestamptz
);
create index asserted_rating_about on asserted_rating (quarter, about);

-- Objectives that a person has marked complete.
create table completed_objective (
    objective text primary key,
    reason text not null,
    by_post text not null,
    at timestamptz not null
);

-- How much a row, objective or priority weighs in what stands above it, where it is not 1; and what has a veto.
create table roll_up_weight (
    plan_year text not null,
    about text not null,
    weight numeric not null check (weight > 0),
    veto boolean not null,
    version int not null default 1,
    primary key (plan_year, about)
);

-- The figures of a closed quarter, for the council and each area, as they stood when it closed.
create table frozen_quarter (
    quarter text not null references quarter,
    scope text not null,
    known_at timestamptz not null,
    content jsonb not null,
    primary key (quarter, scope)
);
create function frozen_stays() returns trigger language plpgsql as
$$
begin
    raise exception 'a closed quarter is never rewritten';
end
$$;
create trigger frozen_stays before update or delete on frozen_quarter for each row execute function frozen_stays();
