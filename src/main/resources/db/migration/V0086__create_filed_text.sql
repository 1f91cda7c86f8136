-- What was filed within the last day, so that the same words are not filed twice by mistake. Not a projection:
-- text is an HMAC under the pepper, of filer, department and words. Erasure takes the row.
create table breach_filed_text (
    text bytea not null,
    breach uuid not null,
    filed_on date not null,
    filed_at timestamp with time zone not null,
    constraint breach_filed_text_pk primary key (text)
);
create index breach_filed_text_by_breach on breach_filed_text (breach);
create index breach_filed_text_by_day on breach_filed_text (filed_on);
