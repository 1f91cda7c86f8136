-- Working days in which a department means to answer; null where it set no target.
alter table department add column answer_target integer;
