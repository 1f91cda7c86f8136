-- Projected from the ledger. Every name a body had, the present one last, and every slug that ever
-- named it: a slug is an address for good, so none is given out twice.
create table department_name (
    department uuid not null,
    number integer not null,
    slug text not null,
    name text not null,
    acronym text,
    source text not null,
    from_on date not null,
    to_on date,
    constraint department_name_pk primary key (department, number)
);
insert into department_name (department, number, slug, name, acronym, source, from_on)
    select id, 0, slug, name, acronym, source, registered_on from department;

create table department_address (
    slug text not null,
    department uuid not null,
    constraint department_address_pk primary key (slug)
);
insert into department_address (slug, department) select slug, id from department;

-- Who took over from a body that ended.
create table department_successor (
    department uuid not null,
    number integer not null,
    successor uuid not null,
    constraint department_successor_pk primary key (department, number)
);
create index department_successor_successor on department_successor (successor);

alter table department add column ended_on date;
