-- Rows that are not owed: what happened once, and what was so for a time.
alter table obligation
    add column generation int not null default 1,
    add column nature text not null default 'duty' check (nature in ('duty', 'event', 'spell')),
    add column good boolean,
    add column category text,
    add column amount numeric,
    add check ((nature = 'duty') = (good is null));

-- Which generation of a measure's definition answers, by the moment of what is known; the first where nothing is said.
create table measure_generation (
    measure text not null,
    generation int not null,
    active_from timestamptz not null,
    active_until timestamptz not null default 'infinity',
    primary key (measure, generation),
    check (active_from < active_until)
);
