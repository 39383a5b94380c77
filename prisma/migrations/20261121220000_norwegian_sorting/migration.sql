-- Names sort the Norwegian way (æ, ø, å last), whatever the locale of the database. Searching and equality are unchanged.
create collation norwegian (provider = icu, locale = 'nb-NO');
alter table person alter column name type text collate norwegian;
alter table municipality alter column name type text collate norwegian;
alter table county alter column name type text collate norwegian;
alter table user_account alter column name type text collate norwegian;
