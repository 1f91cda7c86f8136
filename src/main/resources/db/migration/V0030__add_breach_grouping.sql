-- The breach that stands for the act that both are about.
alter table breach add column grouped_with uuid;
create index breach_by_group on breach (grouped_with) where grouped_with is not null;
