import { accounts } from "./accounts.ts";
import { cohorts } from "./cohorts.ts";
import { contracts } from "./contracts.ts";
import { documentTalk } from "./document-talk.ts";
import { documents } from "./documents.ts";
import { files } from "./files.ts";
import { importing } from "./importing.ts";
import { matching } from "./matching.ts";
import { moderation } from "./moderation.ts";
import { network } from "./network.ts";
import { news } from "./news.ts";
import { posts } from "./posts.ts";
import { practiceFacts } from "./practice-facts.ts";
import { practices } from "./practices.ts";
import type { TableUnderTest } from "./table.ts";
import { threads } from "./threads.ts";

/** Every table by its name; the rows of an earlier one are there when a later one is filled. */
export const tables: Record<string, TableUnderTest> = {
  ...accounts,
  ...files,
  ...practices,
  ...practiceFacts,
  ...documents,
  ...cohorts,
  ...posts,
  ...moderation,
  ...news,
  ...threads,
  ...network,
  ...importing,
  ...documentTalk,
  ...contracts,
  ...matching,
};
