-- A subscription may be for nothing but the hourly canary, which shows that webhooks arrive.
alter table subscription drop constraint subscription_kind_check;
alter table subscription add constraint subscription_kind_check
  check (kind in ('obligation', 'measure', 'feed', 'action', 'canary'));
