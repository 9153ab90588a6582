-- Who says what is behind an obligation, one in a line, so that a feed that has fallen silent holds what it alone could tell.
alter table episode add column feeds text not null default '';
