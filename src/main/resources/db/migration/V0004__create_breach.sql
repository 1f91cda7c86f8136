-- Projected from the ledger. state is the whole case as its events tell it; the other columns are
-- those that lists and the night's work look by. Nothing here is words: those are content.
create table breach (
    id uuid not null,
    version integer not null,
    department uuid not null,
    sign text not null,
    principle text not null,
    filer uuid,
    stage text not null,
    mission text,
    filed_on date not null,
    answer_due_on date,
    wake_on date,
    state text not null,
    constraint breach_pk primary key (id)
);
create index breach_newest_first on breach (filed_on desc, id desc);
create index breach_by_department on breach (department, filed_on desc, id desc);
create index breach_by_filer on breach (filer, stage);
create index breach_by_wake on breach (wake_on) where wake_on is not null;
