-- Projected from the ledger; state is the whole commitment as its events tell it.
create table commitment (
    id uuid not null,
    version integer not null,
    department uuid not null,
    signs text not null,
    mission text,
    status text not null,
    made_on date not null,
    due_on date not null,
    state text not null,
    constraint commitment_pk primary key (id)
);
create index commitment_newest_first on commitment (made_on desc, id desc);
create index commitment_by_department on commitment (department, made_on desc, id desc);
