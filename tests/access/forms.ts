/** What several rows send. */
export const words = { kind: "question", title: "How do you do it?", body: "We wonder." };
export const fresh = () => ({ ...words, key: crypto.randomUUID() });
export const profile = { name: "New Name", town: "Town", state: "OR", zip: "97330", "disciplines[]": "pt" };
export const reason = { reason: "It names a person." };
export const why = { reason: "Because the practice asked for it." };
export const proof = { currentPassword: "seven quiet herons" };
