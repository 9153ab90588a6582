-- A message to ourselves, every hour, by each channel; by the machine's clock, as it watches the machinery.
create table canary (
  message uuid primary key,
  channel text not null,
  queued_at timestamptz not null default clock_timestamp(),
  taken_at timestamptz
);
create index canary_newest on canary (channel, queued_at desc);

-- That a channel is silent, or works again, and who was told.
create table channel_alarm (
  message uuid primary key,
  channel text not null,
  kind text not null check (kind in ('silent', 'back')),
  raised_at timestamptz not null default clock_timestamp()
);
create index channel_alarm_newest on channel_alarm (channel, raised_at desc);
