-- Evidence of impact. It names its objective and outlives every import of the plan.
create table evidence (
    id text primary key,
    plan_year text not null,
    objective text not null,
    observed_on date not null,
    kind text not null check (kind in ('audit-theme', 'dip-sample', 'feedback-children', 'feedback-families',
        'external-review', 'complaint-theme', 'compliment')),
    source text not null,
    finding text not null,
    changed text not null,
    post text not null,
    archived boolean not null default false,
    version int not null default 1 check (version >= 1)
);
create index evidence_objective on evidence (objective, observed_on);
create index evidence_plan on evidence (plan_year, observed_on);
