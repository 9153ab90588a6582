-- A manager's note on a row counts as acknowledgement of it. It stands until the planned day is over, or, where it names
-- none, until it is no longer so; what is told is decided by the ladder's rule of notes, not by this.
alter table acknowledgement drop constraint acknowledgement_via_check;
alter table acknowledgement add constraint acknowledgement_via_check check (via in ('web', 'api', 'link', 'note'));
alter table acknowledgement drop constraint acknowledgement_check;
alter table acknowledgement alter column review_by drop not null;
alter table acknowledgement add column planned_for date;
alter table acknowledgement add constraint acknowledgement_of_a_post_is_reviewed
  check (via = 'note' or review_by is not null and review_by > at and planned_for is null);

-- Nothing is decided anew when the planned day of a note is over.
create or replace view next_due_of_acknowledgements as
  select min(review_by) as due_at
    from acknowledgement a left join acknowledgement_reviewed r on r.acknowledgement = a.id
   where r.acknowledgement is null and via <> 'note' and review_by > service_now();

create or replace view unsettled_acknowledgements as
  select count(*) as count
    from acknowledgement a left join acknowledgement_reviewed r on r.acknowledgement = a.id
   where r.acknowledgement is null and via <> 'note' and review_by <= service_now();
