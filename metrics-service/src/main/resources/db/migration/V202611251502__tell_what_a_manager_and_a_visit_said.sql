-- Whether it was told that the last two visits did not see the child.
alter table overdue add column not_seen boolean not null default false;

-- What a list of the day asks for: what was closed since the list before, and whose case a team holds.
create index overdue_closed on overdue (closed_at) where closed_at is not null;
create index child_held_by on child (held_by) where held_by is not null;
