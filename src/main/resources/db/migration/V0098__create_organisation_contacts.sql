-- Whom stewards write to about an organisation and its keys. Private, in no entry of the ledger, replaced and
-- removed in place; a rebuild leaves it alone.
create table organisation_contacts (
    organisation uuid not null,
    set_on date not null,
    set_by text not null,
    constraint organisation_contacts_pk primary key (organisation)
);
create table organisation_contact (
    organisation uuid not null,
    number integer not null,
    role text not null,
    email text not null,
    constraint organisation_contact_pk primary key (organisation, number),
    constraint organisation_contact_of foreign key (organisation) references organisation_contacts (organisation)
);
