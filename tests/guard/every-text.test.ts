// There is one door: a text that others read comes to a verb only through the guard, or there is a reason why not.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Arguments that hold no words of a member's that others read, by the reason. */
const free: Record<string, string> = {
  "names something that is there, or says which": `about action as_outcome came conflict movers address as_network_role as_role by_uid file_uid one_file import_uid in_cohort key_transports mime naming
    new_change new_kind new_licence new_role new_payment new_revenue_band new_goals new_setting new_states new_time_zone new_topics new_focus new_uid site_uid new_zip new_zips keep_parties.step of_kind on_topic only_uid passkey_uid person_uid pictures practice_state practice_zip session_uid
    states stored subject_kind this_session to_fill verdict waiver wanted what whom zone answer_move.move practice_uid report_post.why report_document.section turn_rule.rule held_for form form_key formation objection must_treat must_be_alike must_be_unlike`,
  "is a secret, or what a device says of itself": `browser code_hash credential former hash hashed hashed_password hashes link_hash link_nonce session_agent
    session_hash setup_hash token_hash more`,
  "is looked for, and not stored":
    "find_documents.* find_entries.words find_posts.* folded.words holds.words by_name search similar_threads.words holds.content isolated.theirs",
  "is made of a text that was judged": "new_html new_excerpt new_sections charter_html smaller",
  "is what a document says already":
    "propose_for_playbook.section propose_for_playbook.heading propose_for_playbook.was",
  "is the name or the address of somebody who signs in":
    "invitee new_email person_name to_email key_name network_name",
  "is a draft of a practice's own, judged when it is put in force or shared":
    "begin_document.* begin_playbook_entry.* save_document.* take_update.* take_suggestion.* suggest_sections.sections note_brought_version.noticed",
  "stays with the practice that wrote it":
    "fill_blanks.answers fill_blanks.names publish_document.given_credit",
  "is written by the site":
    "ask_consent.nearest audit.detail keep_upload.told clean_upload.told keep_upload.written",
  // Forms judge these as they are read; the type does not hold it yet, nor does it for what a file is called.
  "is judged where its form is read":
    "describe_document.new_source describe_document.new_review_reason edit_post.given keep_upload.called bring_file.called note_brought_version.called",
};

test("every text that a verb stores has been through the guard, or says why it need not", () => {
  const folder = join(import.meta.dirname, "../../db/verbs");
  const loose: string[] = [];
  const unknown = new Set(Object.values(free).flatMap((names) => names.split(/\s+/)));
  let guarded = 0;
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const [, verb] = /"verbs\.(\w+)"/.exec(line) ?? [];
      if (!verb) continue;
      for (const [, name, type] of line.matchAll(/\["(\w+)", "([\w[\]]+)"/g)) {
        if (!["text", "text[]", "jsonb"].includes(type!)) continue;
        const inCode = name!.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
        if (new RegExp(`\\b${inCode}\\??: Guarded`).test(line)) {
          guarded++;
          continue;
        }
        const as = [name!, `${verb}.${name}`, `${verb}.*`].filter((each) =>
          Object.values(free).some((names) => names.split(/\s+/).includes(each)),
        );
        if (as.length === 0) loose.push(`${verb}.${name}`);
        for (const each of as) unknown.delete(each);
      }
    }
  }
  expect(loose).toEqual([]);
  expect([...unknown], "no verb has these any more").toEqual([]);
  expect(guarded).toBeGreaterThan(25);
});
