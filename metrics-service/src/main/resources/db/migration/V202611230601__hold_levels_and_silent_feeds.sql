-- How far a measure's breach has gone: it is raised, never lowered, until it is closed.
alter table measure_breach
    add column level text not null default 'breached' check (level in ('at-risk', 'breached', 'out-of-reach'));

-- The sources that have spoken, and when they were last heard.
create table feed (
    source text primary key,
    last_heard_at timestamptz not null
);

-- A source that has fallen silent: each round opened once, closed once.
create table feed_silence (
    source text not null,
    round int not null check (round > 0),
    last_heard_at timestamptz not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    primary key (source, round)
);
create unique index feed_silence_open on feed_silence (source) where closed_at is null;
