-- Values that a person enters, and what figures are compared with. A second one for the same window and scope replaces
-- the first; both stay.
create table entered_value (
    id bigint generated always as identity primary key,
    measure text not null,
    purpose text not null check (purpose in ('value', 'comparator')),
    scope text not null,
    window_kind text not null,
    window_from date not null,
    window_until date not null,
    value numeric,
    numerator int check (numerator >= 0),
    denominator int check (denominator >= numerator),
    parts jsonb,
    text text check (char_length(text) <= 2000),
    complete boolean not null default false,
    source text not null check (char_length(source) <= 2000),
    reason text check (char_length(reason) <= 2000),
    post text not null,
    entered_at timestamptz not null,
    replaced_at timestamptz not null default 'infinity',
    check (window_from < window_until),
    check ((numerator is null) = (denominator is null)),
    check (num_nonnulls(value, numerator, parts, text) > 0 or complete)
);
create unique index entered_value_standing
    on entered_value (measure, purpose, scope, window_kind, window_from, window_until) where replaced_at = 'infinity';
create index entered_value_measure on entered_value (measure, id);
create index entered_value_entered on entered_value (entered_at);
