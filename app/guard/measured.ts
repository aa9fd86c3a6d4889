/**
 * Shares measured on texts that the rules were not written from: of those with patient data, or with prices and acting together, that are
 * stopped or asked about, and of those without that are too. tests/guard/measured.test.ts measures them anew.
 */
export const measured = {
  patient: { texts: 1079, caught: 0.702, falseAlarms: 0.032 },
  prices: { texts: 1099, caught: 0.804, falseAlarms: 0.027 },
};
