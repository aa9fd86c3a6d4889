/** Where the network's staff decide on entries that are offered for everybody. */
export const OFFERS = "/admin/playbook";
