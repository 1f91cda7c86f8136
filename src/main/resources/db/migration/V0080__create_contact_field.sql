-- Fields of breaches that hold contact details which their authors mean to publish, and whether a steward
-- confirmed that. Private: no leaf says what words hold, so a rebuild leaves this alone; the erasure of a field
-- takes its row away.
create table contact_field (
    id uuid not null,
    breach uuid not null,
    stream_version integer not null,
    field text not null,
    confirmed boolean not null,
    constraint contact_field_pk primary key (id),
    constraint contact_field_once unique (breach, stream_version, field)
);
create index contact_field_to_confirm on contact_field (breach) where not confirmed;
