/** Regions of the country as people speak of them, with the hours from UTC by which most of each lives in winter. */
export const regions: { name: string; states: string[]; clock: number }[] = [
  { name: "New England", states: ["CT", "ME", "MA", "NH", "RI", "VT"], clock: -5 },
  { name: "the Mid-Atlantic states", states: ["DE", "DC", "MD", "NJ", "NY", "PA"], clock: -5 },
  { name: "the Southeast", states: ["FL", "GA", "NC", "SC", "VA", "WV"], clock: -5 },
  { name: "the Great Lakes states", states: ["IL", "IN", "MI", "OH", "WI"], clock: -5 },
  { name: "the South", states: ["AL", "AR", "KY", "LA", "MS", "TN"], clock: -6 },
  { name: "the Plains states", states: ["IA", "KS", "MN", "MO", "NE", "ND", "SD"], clock: -6 },
  { name: "Texas or Oklahoma", states: ["TX", "OK"], clock: -6 },
  { name: "the Mountain states", states: ["AZ", "CO", "ID", "MT", "NM", "NV", "UT", "WY"], clock: -7 },
  { name: "the Pacific states", states: ["CA", "OR", "WA"], clock: -8 },
  { name: "Alaska or Hawaii", states: ["AK", "HI"], clock: -9 },
];
