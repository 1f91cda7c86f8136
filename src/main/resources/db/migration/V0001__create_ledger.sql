-- The append-only record. The leaf is the exact public bytes; the other columns repeat what it says
-- so that it can be found. index is given out under the ledger's advisory lock, never by a sequence:
-- a sequence leaves gaps and orders by start, not by commit.
create table ledger_entry (
    index bigint not null,
    stream uuid not null,
    stream_version integer not null,
    type text not null,
    recorded_on date not null,
    leaf bytea not null,
    leaf_hash bytea not null,
    constraint ledger_entry_pk primary key (index),
    constraint ledger_entry_stream_version unique (stream, stream_version),
    constraint ledger_entry_index_from_zero check (index >= 0),
    constraint ledger_entry_version_from_one check (stream_version >= 1),
    constraint ledger_entry_leaf_size check (octet_length(leaf) <= 65535),
    constraint ledger_entry_hash_size check (octet_length(leaf_hash) = 32)
);
create index ledger_entry_by_type on ledger_entry (type, index);

create function ledger_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger ledger_entry_no_change before update or delete on ledger_entry
    for each row execute function ledger_entry_is_append_only();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
    for each statement execute function ledger_entry_is_append_only();

-- Exact times are private; the public record has dates.
create table ledger_time (
    index bigint not null,
    recorded_at timestamptz not null,
    constraint ledger_time_pk primary key (index)
);

-- One row: the day that entries are dated with. It is moved under the ledger's lock only.
create table ledger_day (
    single boolean not null default true,
    day date not null,
    constraint ledger_day_pk primary key (single),
    constraint ledger_day_one_row check (single)
);

-- One row: what this ledger was started as. A demo stays a demo.
create table ledger_identity (
    single boolean not null default true,
    demo boolean not null,
    constraint ledger_identity_pk primary key (single),
    constraint ledger_identity_one_row check (single)
);

-- Words, names and dates that the leaf only commits to. Ciphertext and key lie apart so that an
-- erasure can destroy the key by rewriting a small table.
create table content (
    stream uuid not null,
    stream_version integer not null,
    field text not null,
    ciphertext bytea not null,
    constraint content_pk primary key (stream, stream_version, field)
);
create table content_key (
    stream uuid not null,
    stream_version integer not null,
    field text not null,
    key bytea not null,
    constraint content_key_pk primary key (stream, stream_version, field),
    constraint content_key_size check (octet_length(key) = 32)
);
