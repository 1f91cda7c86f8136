-- Projected from the ledger: what stewards did to single fields of content. One row for each field
-- that was ever touched; state is all of it, as its events tell it. It holds codes, dates and places
-- in the text, never words.
create table content_state (
    stream uuid not null,
    stream_version integer not null,
    field text not null,
    wake_on date,
    state text not null,
    constraint content_state_pk primary key (stream, stream_version, field)
);
create index content_state_by_wake on content_state (wake_on) where wake_on is not null;
