-- What was carried out under an Idempotency-Key, so that the same request sent again is answered with what
-- came of it. Not a projection: name and fingerprint are HMACs under the pepper, of holder, operation and key
-- and of the body. No body is kept; an erasure about one of the streams empties the fingerprint.
create table idempotency_key (
    name bytea not null,
    fingerprint bytea,
    streams uuid[] not null,
    made uuid,
    index bigint,
    kept_on date not null,
    constraint idempotency_key_pk primary key (name)
);
create index idempotency_key_by_day on idempotency_key (kept_on);
create index idempotency_key_by_stream on idempotency_key using gin (streams);
