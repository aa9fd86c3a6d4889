/** The answer of jobs.what_is_due: in how many seconds something is to be done, where null is that there is nothing. */
export type Due = {
  post: number | null;
  job: number | null;
  /** Tasks for which there is work, and no job. */
  undone: string[];
};

/** Hears of what comes along the connection that listens. */
export type Listener = {
  /** The database has answered. Whether what it tells without being asked arrives, `hears` says. */
  answered(due: Due, hears: boolean): void;
  /** A post was just sent that is due in so many seconds. */
  postSent(seconds: number): void;
  /** Nothing comes along it any more. */
  lost(): void;
};
