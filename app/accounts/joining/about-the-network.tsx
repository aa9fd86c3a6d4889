import { isolated } from "#app/text/isolated.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import type { Invitation } from "./invitation-queries.server.ts";

/** Tells somebody who has never heard of it what they are let into: what it is, who reads along, and what it takes. */
export function AboutTheNetwork({ invitation, network }: { invitation: Invitation; network: string }) {
  const points = invitation.applies
    ? forApplicants(invitation, network)
    : invitation.practice
      ? forPractices(invitation, network)
      : forStaff(network);
  return (
    <ul className="bare joining">
      {points.map(({ icon, head, text }) => (
        <li key={head}>
          <Icon name={icon} />
          <span>
            <b>{head}</b> {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Point = { icon: IconName; head: string; text: string };

function forPractices({ invitedBy, seats, hasAccount }: Invitation, network: string): Point[] {
  return [
    {
      icon: "talk",
      head: "What it is.",
      text: `On ${network}, owners of practices that do not compete ask each other how they run theirs.`,
    },
    {
      icon: "person",
      head: "Who invites you.",
      text: `${isolated(invitedBy ?? "")}. Not you, or not expected? Close this page: nothing happens without you.`,
    },
    {
      icon: "lock",
      head: "Who reads what you write.",
      text:
        seats > 0
          ? "Only the practices at your practice’s table, with your name. Not the public, no search engine, and no other cohort."
          : "Only the practices at your table, once yours has a seat. Not the public, no search engine, and no other cohort.",
    },
    {
      icon: "clock",
      head: "What it takes.",
      text: `${hasAccount ? "A press" : "A minute now"}, three to read the charter, and a quarter of an hour in a week to read and to answer.`,
    },
  ];
}

function forApplicants({ invitedBy }: Invitation, network: string): Point[] {
  return [
    {
      icon: "talk",
      head: "What it is.",
      text: `On ${network}, owners of practices that do not compete ask each other how they run theirs.`,
    },
    ...(invitedBy
      ? [
          {
            icon: "person" as const,
            head: "Who invites you.",
            text: `${isolated(invitedBy)}. Not you, or not expected? Close this page: nothing happens without you.`,
          },
        ]
      : []),
    {
      icon: "lock",
      head: "Who reads what you write.",
      text: "The network’s moderators, who look for a group without competitors. Nobody else, until you have agreed to one.",
    },
    {
      icon: "clock",
      head: "What it takes.",
      text: "Ten minutes now or bit by bit. Then you wait, and hear by email.",
    },
  ];
}

function forStaff(network: string): Point[] {
  return [
    {
      icon: "talk",
      head: "What it is.",
      text: `${network} is a private network of practices that do not compete. Its staff form cohorts and handle reports.`,
    },
    {
      icon: "lock",
      head: "What you see.",
      text: "Who sits where. What is said inside a cohort only by a look, with a reason that its facilitators read.",
    },
    {
      icon: "clock",
      head: "What it takes.",
      text: "A minute now, and two for a second step at sign-in: the role counts from then on.",
    },
  ];
}
