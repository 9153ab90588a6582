alter table target add column version int not null default 1 check (version >= 1);

-- A version of a target on its way: somebody proposes it, somebody else decides.
create table target_proposal (
    id bigserial primary key,
    measure text not null references target,
    further boolean not null,
    kind text not null references target_kind,
    value numeric,
    upper numeric check (upper >= value),
    part text,
    direction text check (direction in ('up', 'down')),
    tolerance numeric check (tolerance >= 0),
    from_on date not null,
    source text not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('proposed', 'agreed', 'refused', 'withdrawn')),
    decided_by text,
    decided_at timestamptz,
    decision text,
    version int not null default 1 check (version >= 1),
    check ((state = 'proposed') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decision is null))
);
create index target_proposal_measure on target_proposal (measure, id);

-- What a document said last of each thing, so that an import that says the same again undoes nothing.
create table imported_thing (
    kind text not null,
    id text not null,
    content jsonb not null,
    primary key (kind, id)
);
