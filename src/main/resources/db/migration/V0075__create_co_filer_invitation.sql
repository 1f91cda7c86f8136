-- Whom a filer asked to file with it. Private: the log holds a commitment to the list and nothing else of
-- it, so a rebuild leaves this alone; the erasure of the list takes it away.
create table co_filer_invitation (
    id uuid not null,
    breach uuid not null,
    organisation uuid not null,
    confirmed boolean not null,
    constraint co_filer_invitation_pk primary key (id),
    constraint co_filer_invitation_once unique (breach, organisation)
);
create index co_filer_invitation_by_organisation on co_filer_invitation (organisation, breach);
