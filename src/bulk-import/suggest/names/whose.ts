/** Whose a name in JSON is, by the keys that lead to it: the customer's, that of a thing, or of something else. */
import { holds, plainName, type PlainName } from '../plain-name.ts';
import { wordList } from '../word-list.ts';

/** Keys below which a customer is described. */
const PEOPLE = wordList(
  'customer, customers, client, clients, contact, contacts, owner, requester, reporter, caller, buyer, user, person',
  'recipient, address, billing, shipping',
  'kund, kunder, kontakt, kontakter, ägare, beställare, köpare, mottagare, adress, användare',
  'kunde, kunder, ejer, eier, bestiller, køber, kjøper, modtager, mottaker, adresse, bruger, bruker',
  'kunden, besitzer, auftraggeber, ansprechpartner, käufer, empfänger',
);

/** Keys below which stands what was brought in, or bought. */
const THINGS = wordList(
  'item, items, line items, lineitems, line item, lines, product, products, device, devices, article, articles, asset',
  'assets, appliance, appliances, equipment, unit, units, object, objects, machine, machines, part, parts, goods',
  'services, variant, order lines, orderlines, positions, rows, model, brand',
  'rader, orderrader, artikel, artiklar, vara, varor, produkt, produkter, apparat, apparater, enhet, enheter, maskin',
  'maskiner, delar, reservdelar, märke',
  'linjer, varelinjer, ordrelinjer, vare, varer, genstand, genstande, gjenstand, gjenstander, enhed, enheder',
  'apparater, maskiner, dele, deler, artikler, mærke, merke, modell',
  'positionen, posten, produkte, gerät, geräte, waren, ersatzteile, teile, marke',
);

/** Keys of what has a name of its own, and is neither. */
const OTHERS = wordList(
  'status, state, priority, category, type, kind, location, place, country, city, company, channel, source, group',
  'team, project, department, tag, tags, field, fields, custom field, custom fields, prioritet, kategori, plats',
  'land, sted, typ, kanal, grupp, gruppe, avdelning, afdeling, avdeling, priorität, kategorie, abteilung',
);

export type Whose = 'person' | 'thing' | 'other' | 'unknown';

/** A path in JSON: keys with points between them, without blanks. */
const PATH = /^[^\s.]+(?:\.[^\s.]+)+$/;

/** By the nearest key that says it; in a list that nobody knows, something else. `undefined`: it is no path. */
export function whoseIs(name: string): Whose | undefined {
  if (!PATH.test(name)) return undefined;
  const before = name.split('.').slice(0, -1);
  for (const key of before.toReversed()) {
    const plain = plainName(key);
    const has = (part: PlainName): boolean => holds(plain, part);
    if (PEOPLE.some(has)) return 'person';
    if (THINGS.some(has)) return 'thing';
    if (OTHERS.some(has)) return 'other';
  }
  return before.some((key) => /^\d+$/.test(key)) ? 'other' : 'unknown';
}
