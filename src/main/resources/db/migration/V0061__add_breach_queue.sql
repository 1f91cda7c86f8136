-- By what the queues of departments, filers, stewards and reviewers are found and ordered: the first date
-- by which somebody should do something, whether a promised remedy is open, whether a steward is wanted.
alter table breach add column due_on date;
alter table breach add column remedy_open boolean not null default false;
alter table breach add column steward_wanted boolean not null default false;
update breach set
    due_on = coalesce(answer_due_on, wake_on),
    remedy_open = exists (
        select from jsonb_array_elements(state::jsonb -> 'remedies') remedy where remedy ->> 'reportedOn' is null),
    steward_wanted = stage = 'FILED'
        or stage not in ('REFUSED', 'WITHDRAWN', 'STRUCK_OUT') and state::jsonb ->> 'screenedOn' is null
        or stage = 'OPEN' and state::jsonb ->> 'servedOn' is null;
create index breach_by_department_due on breach (department, coalesce(due_on, filed_on), id);
create index breach_by_filer_due on breach (filer, coalesce(due_on, filed_on), id);
create index breach_by_steward_due on breach (coalesce(due_on, filed_on), id) where steward_wanted;
