import { Button } from "#app/ui/button.tsx";
import { PostForm } from "#app/ui/form/post-form.tsx";

type Level = "followed" | "muted" | "";

const sentences: Record<Level, string> = {
  "": "You hear of it when somebody answers you.",
  followed: "You follow it: every new post comes to your inbox.",
  muted: "You muted it: nothing of it is new to you, unless somebody answers you.",
};

const choices: Record<Level, { level: Level; words: string; icon: "bell" | "bell-off" | "close" }[]> = {
  "": [
    { level: "followed", words: "Follow it", icon: "bell" },
    { level: "muted", words: "Mute it", icon: "bell-off" },
  ],
  followed: [{ level: "", words: "Follow it no longer", icon: "close" }],
  muted: [{ level: "", words: "Unmute it", icon: "bell" }],
};

type Props = {
  here: string;
  hears: string | null;
  /** A post of the page, to come back to it. */
  post: number;
};

/** Says what the viewer hears of a conversation, and offers to hear more of it or less. */
export function WhatYouHear({ here, hears, post }: Props) {
  const level: Level = hears === "followed" || hears === "muted" ? hears : "";
  return (
    <section className="sheet sheet-in stack-tight" id="hears" aria-labelledby="hears-title">
      <h2 id="hears-title">What you hear of it</h2>
      <p className="meta" role="status">
        {sentences[level]}
      </p>
      <div className="flow">
        {choices[level].map(({ level, words, icon }) => (
          <PostForm key={words} action={`${here}/follow`}>
            <input type="hidden" name="level" value={level} />
            <input type="hidden" name="post" value={post} />
            <Button variant="quiet" icon={icon}>
              {words}
            </Button>
          </PostForm>
        ))}
      </div>
    </section>
  );
}
