-- Projected from the ledger. Each name is content of the event at this version of the stream.
create table organisation_name (
    organisation uuid not null,
    number integer not null,
    version integer not null,
    from_on date not null,
    to_on date,
    constraint organisation_name_pk primary key (organisation, number)
);
insert into organisation_name (organisation, number, version, from_on)
    select id, 0, 1, admitted_on from organisation;

alter table organisation add column suspended_on date;
alter table organisation add column suspension text;
alter table organisation add column ended_on date;
alter table organisation add column successor uuid;
