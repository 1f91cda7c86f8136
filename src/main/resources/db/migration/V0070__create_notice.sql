-- Projected from the ledger: notices about published words, and what came of them.
create table notice (
    id uuid not null,
    stream uuid not null,
    about text not null,
    kind text not null,
    received_on date not null,
    outcome text,
    answered_on date,
    answer_version integer,
    constraint notice_pk primary key (id)
);
create index notice_by_stream on notice (stream, received_on, id);
create index notice_by_receipt on notice (received_on, id) where answered_on is null;

-- What its sender wrote, and where he can be reached: encrypted under a key that lies apart. Private, in no
-- entry of the ledger, and left alone by a rebuild.
create table notice_words (
    notice uuid not null,
    ciphertext bytea not null,
    constraint notice_words_pk primary key (notice)
);
create table notice_key (
    notice uuid not null,
    key bytea not null,
    constraint notice_key_pk primary key (notice)
);
