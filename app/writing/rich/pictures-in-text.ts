import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Shows a file's picture where a link to it is a paragraph by itself, as the post will; the link stays, for whoever moves it. */
export const PicturesInText = Extension.create({
  name: "picturesInText",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc }) => {
          const found: Decoration[] = [];
          doc.descendants((node, at) => {
            if (node.type.name !== "paragraph") return true;
            const uid = /^\/files\/([a-z0-9]+)$/.exec(linkAlone(node))?.[1];
            if (uid) found.push(Decoration.widget(at + 1, () => pictureOf(uid), { key: uid, side: -1 }));
            return false;
          });
          return DecorationSet.create(doc, found);
        },
      },
    }),
  ],
});

/** Whether a block is a picture's, or keeps its place. */
export function isPicture(block: Node): boolean {
  return linkAlone(block).startsWith("/files/");
}

/** Where a link leads that is a paragraph by itself. */
function linkAlone({ childCount, firstChild }: Node): string {
  const link = childCount === 1 && firstChild?.marks.find(({ type }) => type.name === "link");
  return link ? link.attrs.href : "";
}

function pictureOf(uid: string): HTMLElement {
  const picture = document.createElement("img");
  picture.src = `/pictures/${uid}`;
  picture.alt = "";
  picture.className = "text-picture";
  // A link to a document is none.
  picture.onerror = () => picture.remove();
  return picture;
}
