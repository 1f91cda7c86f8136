-- One entry may stand for several unnamed parties, so that nobody can count them.
alter table unnamed_act drop constraint unnamed_act_pk;
alter table unnamed_act add constraint unnamed_act_pk primary key (stream, stream_version, holder);
