-- The filings of batches, so that one that is sent again is known. Not a projection: name and fingerprint
-- are HMACs under the pepper, of the filer's own name for it and of its content. Erasure empties the
-- fingerprint, or takes the row where the name is the content.
create table breach_filed_item (
    name bytea not null,
    fingerprint bytea,
    breach uuid not null,
    constraint breach_filed_item_pk primary key (name)
);
create index breach_filed_item_by_breach on breach_filed_item (breach);
