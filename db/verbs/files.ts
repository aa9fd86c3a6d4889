// Written by `npm run db:types` from the database's catalogue; please do not edit it by hand.
// The text of each function is in db/functions/files.sql; what answers JSON or null is typed in verb-results.ts.
import type { Guarded } from "../guarded.ts";
import { deed, value } from "../verb.ts";
import type { Result } from "../verb-results.ts";

export const verbs = {
  /**
   * How many bytes all files of the network fill; null for who does not run it.
   * Rows: none, by staff. Words: none, only a number. When: now.
   */
  bytesOfAllFiles: value<object, Result<"bytesOfAllFiles", number>>("verbs.bytes_of_all_files"),
  /**
   * How many bytes the files of the viewer's practice fill, up to the next hundred million: a colleague who saw it grow by one file
   * would know whose that is which nobody's name stands over. Null for who belongs to none.
   * Rows: the viewer's own practice's. Words: none, only a number. When: now.
   */
  bytesOfMyPractice: value<object, Result<"bytesOfMyPractice", number>>("verbs.bytes_of_my_practice"),
  /**
   * Says what a file shows, before it is posted.
   * Rows: the viewer's own files. Words: what they say. When: now.
   */
  captionUpload: deed<{ fileUid: string; shows: Guarded }>("verbs.caption_upload", ["file_uid", "text"], ["shows", "text"]),
  /**
   * Puts the cleaned bytes of a file that is not posted yet in the place of those that were sent, with what they still tell.
   * Rows: the viewer's own files. Words: none. When: now.
   */
  cleanUpload: deed<{ fileUid: string; newUid: string; bytes: number; hash: string; told: string }>("verbs.clean_upload", ["file_uid", "text"], ["new_uid", "text"], ["bytes", "bigint"], ["hash", "text"], ["told", "text"]),
  /**
   * Takes away a file that is not posted yet. Returns by which names its bytes lie, in every size: nobody waits a day for the disk.
   * Rows: the viewer's own files. Words: none. When: now, also without a seat.
   */
  dropUpload: value<{ fileUid: string }, Result<"dropUpload", string[]>>("verbs.drop_upload", ["file_uid", "text"]),
  /**
   * Keeps a file that the viewer has sent for what they are writing: with the sizes of a picture, each a row of its own. It is theirs
   * alone until that is posted. Ten to a post; what waits to be posted is bounded for each member. One that is `unscanned` goes into no
   * post until the virus scanner has answered. Tells whether it is new: the bytes of one that is there already are nobody's.
   * Rows: the viewer's own files. Words: none but whether it is new. When: needs a seat now.
   */
  keepUpload: value<{ cohort: number; form: string; fileUid: string; called: string; mime: string; bytes: number; hash: string; written: string; smaller: string; wide?: number | null; high?: number | null; pageCount?: number | null; told?: string | null; perPractice?: number | null; inAll?: number | null; unscanned?: boolean | null }, Result<"keepUpload", boolean>>("verbs.keep_upload", ["cohort", "bigint"], ["form", "text"], ["file_uid", "text"], ["called", "text"], ["mime", "text"], ["bytes", "bigint"], ["hash", "text"], ["written", "text"], ["smaller", "text"], ["wide", "integer", "optional"], ["high", "integer", "optional"], ["page_count", "integer", "optional"], ["told", "text", "optional"], ["per_practice", "bigint", "optional"], ["in_all", "bigint", "optional"], ["unscanned", "boolean", "optional"]),
  /**
   * Moves a file that is not posted yet before the one that stands above it, or after the one below. At an end it stays.
   * Rows: the viewer's own files. Words: none. When: now.
   */
  moveUpload: deed<{ fileUid: string; up: boolean }>("verbs.move_upload", ["file_uid", "text"], ["up", "boolean"]),
  /**
   * Takes a file out of everyone's sight at once, with every size of a picture and with what it was found by; its bytes stay for
   * those who look into the matter.
   * Rows: any file, by staff, to take it out of sight. Words: none. When: now.
   */
  quarantineFile: deed<{ fileUid: string; reason: Guarded }>("verbs.quarantine_file", ["file_uid", "text"], ["reason", "text"]),
};
