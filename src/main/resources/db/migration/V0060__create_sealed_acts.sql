-- What unnamed parties did, until a night puts it on record: event and words encrypted under a key that
-- lies apart and is destroyed then. Private, and left alone by a rebuild.
create table sealed_act (
    id uuid not null,
    ordinal bigint generated always as identity,
    stream uuid not null,
    holder uuid not null,
    received_on date not null,
    ciphertext bytea not null,
    set_aside text,
    constraint sealed_act_pk primary key (id)
);
create index sealed_act_by_stream on sealed_act (stream, ordinal);
create index sealed_act_by_holder on sealed_act (holder, ordinal);
create table sealed_key (
    act uuid not null,
    key bytea not null,
    constraint sealed_key_pk primary key (act)
);

-- Whose entries those are that name nobody.
create table unnamed_act (
    stream uuid not null,
    stream_version integer not null,
    holder uuid not null,
    constraint unnamed_act_pk primary key (stream, stream_version)
);
create index unnamed_act_by_holder on unnamed_act (holder, stream);

-- Who filed a breach unnamed, and whether the department may know it.
create table unnamed_filing (
    breach uuid not null,
    filer uuid not null,
    department uuid not null,
    named_to_department boolean not null,
    constraint unnamed_filing_pk primary key (breach)
);
create index unnamed_filing_by_filer on unnamed_filing (filer);
