// What date-holidays does not know of the years that data/holidays is about, each with the law or act that it follows
// from. build/holidays.mjs refuses to go on where the package has come to say it itself.

/**
 * - `public`: a day that the package only observes was a public holiday in these years, the first and the last included;
 * - `moved`: a holiday was kept on another day that year;
 * - `missing`: a holiday of one year that the package does not have;
 * - `eve`: a day of every year, closed by custom, that the package does not have, named as one that it has;
 * - `named`: names by language that the package does not have, or that are wrong.
 *
 * @typedef {{ country: string, is: 'public', rule: string, from: number, to: number }} Public
 * @typedef {{ country: string, is: 'moved', from: string, to: string }} Moved
 * @typedef {{ country: string, is: 'missing', date: string, name: Readonly<Record<string, string>> }} Missing
 * @typedef {{ country: string, is: 'eve', day: string, named: string }} Eve
 * @typedef {{ country: string, is: 'named', rule: string, name: Readonly<Record<string, string>> }} Named
 * @type {readonly (Public | Moved | Missing | Eve | Named)[]}
 */
export const corrections = [
  // Whit Monday gave way to the national day, 6 June, in 2005: lag (2004:1320) om ändring i lagen (1989:253)
  { country: 'SE', is: 'public', rule: 'easter 50', from: 1990, to: 2004 },

  // shops close at 15:00 by the Danish act on closing, and most do not open
  { country: 'DK', is: 'eve', day: '12-31', named: '12-31' },

  // 1973 to 1991 Epiphany and Ascension Day were kept on Saturdays, at the wish of both sides of industry: the first one
  // from 6 January on, and the one of the week before. In 1990 the Saturday was 6 January itself
  { country: 'FI', is: 'moved', from: '1991-01-06', to: '1991-01-12' },
  { country: 'FI', is: 'moved', from: '1990-05-24', to: '1990-05-19' },
  { country: 'FI', is: 'moved', from: '1991-05-09', to: '1991-05-04' },

  // given up in all states but Saxony when the insurance for care was introduced, Pflege-Versicherungsgesetz 1994
  { country: 'DE', is: 'public', rule: 'wednesday before 11-23', from: 1990, to: 1994 },
  // until the treaty of unification made it 3 October
  {
    country: 'DE',
    is: 'missing',
    date: '1990-06-17',
    name: { de: 'Tag der deutschen Einheit', en: 'Day of German Unity' },
  },

  // by royal proclamation under the Banking and Financial Dealings Act 1971: fifty years of peace in Europe,
  { country: 'GB', is: 'moved', from: '1995-05-01', to: '1995-05-08' },
  // the new millennium,
  { country: 'GB', is: 'missing', date: '1999-12-31', name: { en: 'Millennium bank holiday' } },
  // the Golden Jubilee,
  { country: 'GB', is: 'moved', from: '2002-05-27', to: '2002-06-04' },
  { country: 'GB', is: 'missing', date: '2002-06-03', name: { en: 'Queen’s Golden Jubilee' } },
  // a royal wedding,
  { country: 'GB', is: 'missing', date: '2011-04-29', name: { en: 'Royal wedding bank holiday' } },
  // and the Diamond Jubilee, whose own day, 5 June, the package has
  { country: 'GB', is: 'moved', from: '2012-05-28', to: '2012-06-04' },

  // the package's Danish name for Epiphany is a word for "revelation", and it has no Norwegian one
  {
    country: 'SE',
    is: 'named',
    rule: '01-06',
    name: { da: 'Helligtrekongersdag', no: 'Helligtrekongersdag' },
  },
  {
    country: 'FI',
    is: 'named',
    rule: '01-06',
    name: { da: 'Helligtrekongersdag', no: 'Helligtrekongersdag' },
  },
  { country: 'DE', is: 'named', rule: '10-03', name: { en: 'German Unity Day' } },
  // the package names it like 1 May, which it is not
  {
    country: 'US',
    is: 'named',
    rule: '1st monday in September',
    name: { sv: 'Labor Day', da: 'Labor Day', no: 'Labor Day' },
  },
];

/** A day off in place of a holiday on a weekend. */
export const substituteDay = {
  en: 'substitute day',
  sv: 'ersättningsdag',
  da: 'erstatningsdag',
  nb: 'erstatningsdag',
};
