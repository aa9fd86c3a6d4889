-- Whoever loses the way into a cohort hears of it, and of what does not end with the seat.
call add_news_kinds('seat_ended');
