-- Keys and their holders. Not a projection: no event names a holder, and the key itself is kept only
-- as an HMAC under the pepper, which lies outside the database.
create table access_key (
    id uuid not null,
    hmac bytea not null,
    role text not null,
    holder uuid not null,
    label text,
    issued_on date not null,
    expires_on date not null,
    revoked_on date,
    constraint access_key_pk primary key (id),
    constraint access_key_hmac unique (hmac)
);
create index access_key_by_holder on access_key (holder);

-- The fingerprint of the pepper this database was filled under; a node with another one must not start.
create table access_pepper (
    single boolean not null default true,
    fingerprint bytea not null,
    constraint access_pepper_pk primary key (single),
    constraint access_pepper_one_row check (single)
);
