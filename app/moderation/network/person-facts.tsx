import { roleName } from "#app/practices/policy.ts";
import { Definitions } from "#app/ui/facts.tsx";
import { plainDay } from "#app/ui/time.ts";
import { useClock } from "#app/web/browser/use-clock.ts";
import { networkRoleName } from "./network-roles.ts";

type Props = {
  person: {
    uid: string;
    email: string;
    practice: string | null;
    practiceUid: string | null;
    practiceRole: string | null;
    networkRole: string | null;
    secondFactor: boolean;
    createdAt: Date;
  };
  cohorts: readonly { slug: string; name: string; facilitator: boolean }[];
};

/** Facts that the network's staff knows of a person. */
export function PersonFacts({ person, cohorts }: Props) {
  const { timeZone } = useClock();
  return (
    <Definitions
      facts={[
        { name: "Email", value: person.email },
        {
          name: "Practice",
          value: person.practice ? (
            <>
              <a href={`/admin/practices/${person.practiceUid}`} dir="auto">
                {person.practice}
              </a>
              , {roleName(person.practiceRole).toLowerCase()}
            </>
          ) : (
            "None"
          ),
        },
        {
          name: "Attends",
          value:
            cohorts.length === 0 ? (
              "No cohort"
            ) : (
              <ul className="bare">
                {cohorts.map((cohort) => (
                  <li key={cohort.slug}>
                    <a href={`/admin/cohorts/${cohort.slug}`} dir="auto">
                      {cohort.name}
                    </a>
                    {cohort.facilitator && ", facilitator"}
                  </li>
                ))}
              </ul>
            ),
        },
        { name: "Role in the network", value: networkRoleName(person.networkRole) || "None" },
        { name: "Second step", value: person.secondFactor ? "Set up" : "Not set up" },
        { name: "Here since", value: plainDay(person.createdAt, timeZone) },
        {
          name: "History",
          value: <a href={`/admin/audit?person=${person.uid}`}>What they did, and what was done</a>,
        },
      ]}
    />
  );
}
