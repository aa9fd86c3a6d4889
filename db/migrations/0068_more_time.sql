-- Those from whom an answer, an objection or a signature may still come hear that a moderator gives them more time.
call add_news_kinds('more_time');
