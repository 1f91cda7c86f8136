-- The ledger as it is published: hashes of the Merkle tree, 256 to a tile. A tile that is not full is
-- the beginning of what it grows to, so any older width of it can be served from the same row.
create table tree_tile (
    level smallint not null,
    number bigint not null,
    hashes bytea not null,
    constraint tree_tile_pk primary key (level, number),
    constraint tree_tile_level check (level between 0 and 5),
    constraint tree_tile_hashes check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0)
);
-- Hashes do not compress; trying would cost time on every publication.
alter table tree_tile alter column hashes set storage external;

-- One row: the newest signed checkpoint, a note as it is handed out.
create table tree_checkpoint (
    single boolean not null default true,
    size bigint not null,
    root bytea not null,
    note text not null,
    constraint tree_checkpoint_pk primary key (single),
    constraint tree_checkpoint_one_row check (single),
    constraint tree_checkpoint_root_size check (octet_length(root) = 32)
);

-- One row: the first key that signed. Later ones stand in the ledger itself.
create table tree_key (
    single boolean not null default true,
    vkey text not null,
    constraint tree_key_pk primary key (single),
    constraint tree_key_one_row check (single)
);
