-- How whoever holds a post wants to be told; not so for whoever holds it after them.
create table preference (
  post text primary key,
  holder text not null,
  -- in order, with commas between them
  channels text not null,
  lists_off text not null,
  version integer not null default 1,
  chosen_by text not null,
  chosen_at timestamptz not null
);
