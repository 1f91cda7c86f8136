-- Projected from the ledger. An adopted document (edition, calendar, procedure, methodology, caveat)
-- is kept whole, as its event said it; number is its place among those of its kind.
create table register_document (
    id uuid not null,
    kind text not null,
    number integer not null,
    code text not null,
    body text not null,
    version integer not null,
    constraint register_document_pk primary key (id),
    constraint register_document_number unique (kind, number)
);
-- A caveat may be adopted again for another period; a code of any other kind names one document.
create unique index register_document_code on register_document (kind, code) where kind <> 'CaveatAdopted';

create table department (
    id uuid not null,
    slug text not null,
    name text not null,
    acronym text,
    kind text not null,
    basis text not null,
    source text not null,
    content_id text,
    register_key text,
    registered_on date not null,
    version integer not null,
    constraint department_pk primary key (id),
    constraint department_slug unique (slug)
);

create table organisation (
    id uuid not null,
    kind text not null,
    size_band text,
    nation text,
    cause text,
    verified boolean not null,
    verified_by uuid,
    verified_on date,
    admitted_on date not null,
    version integer not null,
    constraint organisation_pk primary key (id)
);

-- Not projected: identifiers are content. Kept as HMACs so that one body is not admitted twice.
create table organisation_identifier (
    fingerprint bytea not null,
    organisation uuid not null,
    constraint organisation_identifier_pk primary key (fingerprint)
);
