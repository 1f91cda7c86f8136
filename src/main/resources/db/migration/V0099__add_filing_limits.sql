-- How many filings of an organisation may await screening; a steward may raise them for an umbrella body.
alter table organisation
    add column filings_per_department integer not null default 10,
    add column filings_overall integer not null default 100;
alter table organisation
    alter column filings_per_department drop default,
    alter column filings_overall drop default;
