/** Words in the names of columns that are about those who work in the shop, not about its customers. */
import { wordList } from '../word-list.ts';

export const STAFF = wordList(
  'staff, agent, assignee, assigned, assigne, technician, employee, seller, supplier, vendor, shop, store',
  'handläggare, tekniker, personal, säljare, leverantör, butik, medarbejder, leverandør, ansatt, selger',
  'mitarbeiter, techniker, bearbeiter, verkäufer, lieferant, filiale',
);
