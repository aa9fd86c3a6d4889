// Texts as owners of practices write them, each with what a careful reader finds in it. They measure the guard; nobody
// tunes it on them. Every person, practice, number and address is invented.
//
// How posts were labelled: whatever points to one patient or the patient's family counts, by the eighteen kinds of the
// HIPAA Safe Harbor, in a title or a file's name too. A town counts where one patient is said to live there; a claim's or
// an authorization's number, a school and a remark by which a town knows someone are OTHER. A year alone, an age up to 89,
// a weekday and "yesterday" do not count, nor do colleagues, lawyers, vendors and what a practice says of itself.
//
// How sentences were labelled: prices are what a practice gets, charges or pays its people, told or asked for; what the
// law or a public schedule sets is not, nor is what a practice pays for rent or software, nor its policy on missed visits.
// Collective is doing or promising something together that each has to decide alone; asking lawmakers for something
// together is not.

import { readFileSync } from "node:fs";

export const identifierTypes = [
  ...["NAME", "DATE", "AGE_OVER_89", "PHONE", "EMAIL", "ADDRESS", "SSN", "MRN", "MEMBER_ID", "ACCOUNT"],
  ...["DEVICE", "URL", "IP", "LICENSE", "OTHER"],
];

export type LabelledPost = { text: string; phi: { identifier_type: string; value: string }[] };

export type LabelledSentence = { text: string; flagged: boolean; kind: "prices" | "collective" | "" };

/** Those that measure, and those from which the rules were made better; of posts.jsonl there is only known whether they hold patient data. */
export type Folder = "labelled" | "learned-from";

/** Posts, with what in them points to a patient. */
export const readPosts = (folder: Folder = "labelled") =>
  readLines<LabelledPost>(folder, "patient-data.jsonl");

/** Sentences, and whether they speak of prices or of acting together. */
export const readSentences = (folder: Folder = "labelled") =>
  readLines<LabelledSentence>(folder, "antitrust.jsonl");

function readLines<Line>(folder: Folder, name: string): Line[] {
  const text = readFileSync(`tests/guard/${folder}/${name}`, "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}
