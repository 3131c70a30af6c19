/** What is asked at a terminal. */

export const askWords = {
  customer: "The customer's name:",
  phone: 'Telephone number (empty: none):',
  item: 'What came in?',
  problem: 'What is wrong with it? (empty: nothing more)',
  promiseKind: 'What do we promise?',
  noPromise: 'nothing now',
  promiseWhen: (kind: string): string => `${kind} by when? (24h, 3 working days, fri 15:00)`,
  sameContact: (name: string): string => `This phone or e-mail is on record for others. Is ${name} …`,
  someoneElse: 'somebody else: a new customer',
  required: 'Please write something.',
  toldHow: 'Does the customer know? How were they told?',
  notTold: 'they do not know yet',
  shop: "The shop's name:",
  country: 'Country, two letters (SE, DK, NO, FI, …):',
  newDeadline: (promise: string): string => `${promise} is late. What time did you give them? (empty: none)`,
} as const;
