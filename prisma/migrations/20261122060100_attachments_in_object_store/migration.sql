-- Attachments can also lie in a store that speaks S3's protocol.
alter table ticket_attachment drop constraint ticket_attachment_store_check;
alter table ticket_attachment add constraint ticket_attachment_store_check check (store in ('database', 'folder', 's3'));
