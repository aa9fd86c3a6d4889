/**
 * Shares measured on texts that the rules were not written from: of those with patient data, or with prices and acting together, that are
 * stopped or asked about, and of those without that are too. tests/guard/measured.test.ts measures them anew.
 */
export const measured = {
  patient: { texts: 339, caught: 0.617, falseAlarms: 0.067 },
  prices: { texts: 379, caught: 0.404, falseAlarms: 0.026 },
};
