-- What a post says of a contract is found like its text: the words follow whatever is said there.
create trigger keep_words after insert or update of goal, excerpt on contract_question for each row execute function keep_words_of_facts();
create trigger keep_words after insert or delete or update of wording, why on contract_answer for each row execute function keep_words_of_facts();
create trigger keep_words after update of final_wording, moved_words on contract_outcome for each row execute function keep_words_of_facts();
