-- Which row of the index an article has. A place is made of sort_at, so that the index is walked newest first without sorting.
create table search_places (
    place      integer not null primary key,
    article_id text    not null unique
) strict;

-- The words of articles, each with a letter before it that says which words it is (see SearchStream). The texts themselves are
-- in article_bodies; the program cuts and folds the words, so the tokenizer has only blanks to look for.
create virtual table search_words using fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');

-- Every word there is, as written and folded: what begins with a word is looked up here.
create table search_vocabulary (
    word text not null primary key
) strict, without rowid;

-- The version of the rules by which the index was filled; no row while it is not complete.
create table search_state (
    version integer not null
) strict;
