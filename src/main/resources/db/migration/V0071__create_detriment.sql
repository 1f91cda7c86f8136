-- Whether a filer says that it suffered detriment since filing. For a yearly national count alone: private,
-- in no entry of the ledger and in no answer but its filer's own, and left alone by a rebuild.
create table detriment (
    breach uuid not null,
    filer uuid not null,
    suffered boolean not null,
    constraint detriment_pk primary key (breach)
);
