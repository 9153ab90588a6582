-- What deploy/local/clock asks: when does something fall due next, and is all done that was due? One line a feature.
create or replace view next_due as
  select min(due_at) as due_at from (
    select due_at from next_due_of_notifications
    union all select due_at from next_due_of_digests
    union all select due_at from next_due_of_messages
    union all select due_at from next_due_of_acknowledgements
    union all select due_at from next_due_of_silences
    union all select due_at from next_due_of_activities
  ) each_feature;

create or replace view unsettled as
  select coalesce(sum(count), 0)::bigint as count from (
    select count from unsettled_outbox
    union all select count from unsettled_notifications
    union all select count from unsettled_digests
    union all select count from unsettled_messages
    union all select count from unsettled_events
    union all select count from unsettled_acknowledgements
    union all select count from unsettled_silences
    union all select count from unsettled_activities
  ) each_feature;

-- What of it somebody is written to for: it leaves before the clock passes a full hour.
create or replace view unsent as
  select coalesce(sum(count), 0)::bigint as count from (
    select count from unsettled_notifications
    union all select count from unsettled_digests
    union all select count from unsettled_messages
    union all select count from unsettled_activities
  ) each_feature;
