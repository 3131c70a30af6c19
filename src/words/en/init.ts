/** What is said when a journal was set up, and of its settings. */
export const initWords = {
  made: (shop: string, at: string): string => `The journal of ${shop} is at ${at}`,
  times: (hours: string, zone: string): string => `Open ${hours} (${zone}).`,
  noHolidays: (country: string): string =>
    `There is no table of public holidays for ${country}: add the shop's closed days with lofte settings set days.`,
  next: 'Now take something in: lofte intake',
  changed: (path: string, value: string): string =>
    `${path} is now ${value}. Nothing on record was changed by it.`,
} as const;
