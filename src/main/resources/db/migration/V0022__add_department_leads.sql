-- Ministers and senior officials who lead for a department. Their names are content of the event at
-- this version of its stream.
create table department_lead (
    department uuid not null,
    number integer not null,
    version integer not null,
    role text not null,
    office text not null,
    from_on date not null,
    to_on date,
    constraint department_lead_pk primary key (department, number)
);
