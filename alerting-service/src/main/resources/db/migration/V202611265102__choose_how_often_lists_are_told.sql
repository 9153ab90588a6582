-- The lists of which a person wants to be told once a month only.
alter table preference add column lists_monthly text not null default '';
