-- The id that the broker gave each topic that is read: one that was made anew is another.
create table consumed_topic (
    topic text primary key,
    id text not null
);
