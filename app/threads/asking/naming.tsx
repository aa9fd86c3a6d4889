import { Checkbox, Choices, Radio } from "#app/ui/form/choice.tsx";

/** Lets a conversation be begun without one's name, and says what that does and what it does not. */
export function UnnamedTick({ naming }: { naming: string }) {
  return (
    <Checkbox
      name="naming"
      value="unnamed"
      label="Ask without your name"
      hint="Members and facilitators see “Anonymous member” and the day, here and by email. If a post of yours here is handed on to the network’s moderators, one of them may be shown your name: you are told who, and why. Whoever runs the network’s computer could look it up, too. What you tell, and your way of writing, may still give you away."
      defaultChecked={naming === "unnamed"}
    />
  );
}

type Props = {
  naming: string;
  /** Whether they have written in this conversation under their name before. */
  wroteByName: boolean;
};

/** Lets who began a conversation without their name choose how to go on, and warns before both are mixed. */
export function ReplyNaming({ naming, wroteByName }: Props) {
  return (
    <Choices
      name="naming"
      legend="You began this without your name. Reply"
      hint={
        wroteByName
          ? "You have written here under your name as well. Whoever reads both may notice that they are one person."
          : undefined
      }
    >
      <Radio
        name="naming"
        id="naming-unnamed"
        value="unnamed"
        label="as Anonymous member"
        defaultChecked={naming !== "named"}
      />
      <Radio
        name="naming"
        id="naming-named"
        value="named"
        label="as yourself"
        hint="Your name stands over this reply. Do not write what only who asked can know."
        defaultChecked={naming === "named"}
      />
    </Choices>
  );
}
