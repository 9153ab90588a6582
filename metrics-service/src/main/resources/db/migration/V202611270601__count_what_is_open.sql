-- What is open is counted beside the counts of whole days, so that a reading of the whole council need not count its
-- rows: by the day on which it came to exist, and by its last day in time. The counts of its days stand once more
-- by month. What is stored already is counted again.
update day_count_together set until = 'infinity' where exists (select from obligation);

-- The oldest of what is open, and what came to be open lately.
drop index obligation_open_measure;
create index obligation_open_measure on obligation_open (measure, row_set, started_at);
-- The few open rows of which no count tells how they stand.
create index obligation_open_odd on obligation_open (measure, row_set)
    where irregular or nature <> 'duty' or declined_at is not null
        or exists_at > started_at and exists_at <> due_before;
