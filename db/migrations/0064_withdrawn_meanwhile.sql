-- A practice that withdraws while its group is being formed may leave too few: its moderators hear of it.
call add_news_kinds('has_withdrawn');
