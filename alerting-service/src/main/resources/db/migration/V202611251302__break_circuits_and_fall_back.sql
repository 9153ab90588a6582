-- What fails together is not tried for a while. Shared by all instances; the machine's clock says for how long.
create table circuit (
  name text primary key,
  channel text not null,
  failures integer not null default 0 check (failures >= 0),
  waited_ms bigint not null default 0 check (waited_ms >= 0),
  opened_until timestamptz,
  -- by the service clock: when something was last taken
  accepted_at timestamptz
);

alter table message add column circuit text;
-- the channels that were tried before the present one, with commas between them
alter table message add column tried text not null default '';
create index notification_failed on notification (ended_at) where state = 'failed';
