-- One row: the newest erasure after which content_key was rewritten, so that a rewriting that failed
-- is known and done again.
create table content_sweep (
    single boolean not null default true,
    swept_to bigint not null,
    constraint content_sweep_pk primary key (single),
    constraint content_sweep_one_row check (single)
);
insert into content_sweep (swept_to) values (-1);
