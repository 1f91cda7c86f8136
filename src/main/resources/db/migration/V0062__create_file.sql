-- Files that entries speak of, under the random ids that they give them. Ciphertext and key lie apart, as
-- those of words do. Private, and left alone by a rebuild.
create table file (
    id uuid not null,
    ciphertext bytea not null,
    constraint file_pk primary key (id)
);
-- What is encrypted cannot be compressed.
alter table file alter column ciphertext set storage external;
create table file_key (
    file uuid not null,
    key bytea not null,
    constraint file_key_pk primary key (file),
    constraint file_key_size check (octet_length(key) = 32)
);
