/** Where a subject stands: its cohort's address, empty for one without, and the numbers by which people name it there. */
export type Standing = { slug: string; numbers: readonly number[] };

/** A kind of subject: something that news, reports and the audit log can be about. One module a kind. */
export type Subject = {
  /** Its name in a sentence, after "the". */
  called: string;
  /** How the audit log names it for those who do not see it, by its numbers. */
  named: (numbers: readonly number[]) => string;
  address: (at: Standing) => string;
  /** Mails that have this in common stand together, as a conversation does. */
  together: (at: Standing) => string;
};
