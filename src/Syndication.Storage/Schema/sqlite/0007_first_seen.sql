-- serves the question which articles are so new that some feed may hold them back
create index articles_by_first_seen on articles (first_seen);
