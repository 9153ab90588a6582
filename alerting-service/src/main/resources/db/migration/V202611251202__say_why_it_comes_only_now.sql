-- A notification of what was silenced, or held while a feed was silent, says so.
alter table notification add column held_because text;
