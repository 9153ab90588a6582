alter table post add column version int not null default 1 check (version >= 1);
-- A holding is one thing; cover and interim holdings are holdings beside or instead of the permanent one.
alter table holder add column kind text not null default 'permanent' check (kind in ('permanent', 'interim', 'cover'));
