-- The last day on which each key was used, for its holder alone to see. Apart from the keys: a request
-- must not wait for whoever issues one. Not a projection; a rebuild leaves it alone.
create table key_use (
    key uuid not null,
    last_used_on date not null,
    constraint key_use_pk primary key (key)
);
