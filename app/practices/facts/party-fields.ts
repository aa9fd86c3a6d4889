/** An organisation or a person that a practice names. */
export type Party = { kind: string; name: string; held: boolean; partOf: string; share: string };

export type PartyStep = "contracts" | "private" | "ties";

/** A field that takes names, one a line, and how each of them is meant. */
export type PartyField = {
  name: string;
  label: string;
  /** The same where staff read it, of a label in which "you" is not who does it. */
  labelForStaff?: string;
  hint: string;
  kind: string;
  /** Most names that it takes; one is a field of one line. */
  most: number;
  /** Of contracts: held, or bid for. */
  held?: boolean;
  /** Of owners: half or more, or less. */
  share?: "half" | "less";
  /** Whether a name may carry the system that it belongs to in brackets. */
  system?: boolean;
};

const oneALine = "One a line.";

/** The fields of each step that names others. */
export const partyFields: Record<PartyStep, PartyField[]> = {
  contracts: [
    {
      ...{ name: "hospitals", kind: "hospital", held: true, system: true, most: 30 },
      label: "Hospitals you hold a contract with",
      hint: "One a line. Put the system it belongs to in brackets: Good Samaritan (Samaritan Health)",
    },
    {
      ...{ name: "hospitalsBid", kind: "hospital", held: false, system: true, most: 30 },
      ...{ label: "Hospitals you bid for", hint: "The same way." },
    },
    {
      ...{ name: "districts", kind: "district", held: true, most: 60 },
      ...{ label: "School districts you hold a contract with", hint: oneALine },
    },
    {
      ...{ name: "districtsBid", kind: "district", held: false, most: 60 },
      ...{ label: "School districts you bid for", hint: oneALine },
    },
    {
      ...{ name: "regions", kind: "early-intervention", held: true, most: 30 },
      label: "Early-intervention regions you hold a contract for",
      hint: "One a line, as the state calls them.",
    },
    {
      ...{ name: "regionsBid", kind: "early-intervention", held: false, most: 30 },
      ...{ label: "Early-intervention regions you bid for", hint: oneALine },
    },
  ],
  private: [
    {
      ...{ name: "competitors", kind: "competitor", label: "Practices you compete with", most: 30 },
      hint: "One a line, as they are called. Each of them is kept out of your cohorts.",
    },
    {
      ...{ name: "referrers", kind: "referrer", label: "Who sends you the most patients", most: 10 },
      labelForStaff: "Who sends them the most patients",
      hint: "Organisations only, one a line, ten at most. Two practices that live on the same ones compete.",
    },
    {
      ...{ name: "ownersHalf", kind: "owner", share: "half", label: "Owners of half or more", most: 2 },
      hint: "One a line. Practices with an owner in common belong together, and share one seat.",
    },
    {
      ...{ name: "ownersLess", kind: "owner", share: "less", label: "Owners of 5% up to half", most: 18 },
      hint: oneALine,
    },
    {
      ...{ name: "parent", kind: "parent", label: "Company that owns the practice", most: 1 },
      hint: "A parent company or a management organisation. Leave it empty if there is none.",
    },
  ],
  ties: [
    {
      ...{ name: "customers", kind: "customer", label: "Organisations that buy from you", most: 20 },
      labelForStaff: "Organisations that buy from them",
      hint: "Other practices or companies, one a line. Not the people you treat.",
    },
    {
      ...{ name: "vendors", kind: "vendor", label: "Practices or companies you buy from", most: 20 },
      hint: "Only where losing it would hurt. One a line.",
    },
    { ...{ name: "landlords", kind: "landlord", label: "Landlords", most: 10 }, hint: oneALine },
    {
      ...{ name: "employers", kind: "employer", label: "Employers of your owners besides", most: 10 },
      hint: "A hospital or a school where an owner works too. One a line.",
    },
  ],
};

/** Says of others what a field asks: "Hospitals they bid for". */
export function labelForStaff({ label, labelForStaff: told }: PartyField): string {
  return told ?? label.replaceAll("you ", "they ").replace("your ", "their ");
}

/** Whether a name was given in this field. */
export function isOf(field: PartyField, party: Party): boolean {
  return (
    party.kind === field.kind &&
    (field.held === undefined || party.held === field.held) &&
    (field.share === undefined || (party.share || "less") === field.share)
  );
}

/** A name as it was given: "Good Samaritan (Samaritan Health)". */
export function partyInWords({ name, partOf }: Pick<Party, "name" | "partOf">): string {
  return partOf ? `${name} (${partOf})` : name;
}

/** Writes the names that stand in a field, one a line. */
export function linesIn(field: PartyField, parties: readonly Party[]): string {
  return parties
    .filter((party) => isOf(field, party))
    .map(partyInWords)
    .join("\n");
}
