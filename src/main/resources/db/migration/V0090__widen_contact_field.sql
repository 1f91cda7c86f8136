-- Commitments' texts hold contact details too: the table goes by stream now, whichever feature's it is.
alter table contact_field rename column breach to stream;
