-- The council's own number of each child: encrypted by the service, unreadable with the database alone.
create table child_reference (
    subject text primary key,
    encrypted bytea not null,
    received_at timestamptz not null
);
