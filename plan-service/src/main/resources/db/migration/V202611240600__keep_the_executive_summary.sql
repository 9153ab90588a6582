-- The executive summary of a quarter as a person edited it; the draft is made from the figures each time.
create table executive_summary (
    plan_year text not null,
    quarter text not null,
    version int not null check (version >= 1),
    state text not null check (state in ('edited', 'approved')),
    content jsonb not null,
    edited_by text not null,
    edited_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    primary key (plan_year, quarter),
    check ((state = 'approved') = (approved_by is not null)),
    check ((approved_by is null) = (approved_at is null))
);
