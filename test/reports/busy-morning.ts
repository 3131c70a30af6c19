/** A morning with something in every section, Tuesday 24 November 2026 at 07:30. */
import { called, closed, given, intake, kept, postponed, promised, status, told } from '../support/shop.ts';

export const NOW = '2026-11-24 07:30';

export const busy = given(
  intake('2026-11-20 10:00', {
    name: 'Astrid Lund',
    phone: '070-174 06 12',
    item: 'iPhone 13 mini',
    serial: 'F17XK',
    ref: 'W-1',
    problems: ['the screen is cracked'],
    agreed: ['800 kr at the most'],
  }),
  promised('callback', '2026-11-23 16:00'),
  promised('ready', '2026-11-23 17:30', { clock: 'working', if: 'the part comes' }),
  intake('2026-11-20 11:00', { name: 'Bo Ek', phone: '070-174 06 13', item: 'Lenovo Yoga', prefers: 'sms' }),
  promised('ready', '2026-11-23 12:00'),
  told({ promises: [1] }, { at: '2026-11-23 14:00', text: 'the part is late' }),
  intake('2026-11-20 12:00', { name: 'Carin Ås', email: 'carin@example.org', item: 'Bicycle, Crescent' }),
  promised('diagnosis', '2026-11-24 15:00', { clock: 'working' }),
  promised('delivery', '2026-11-23 15:00', { from: 'Nordfix' }),
  intake('2026-11-10 12:00', { name: 'Dan', item: 'Moccamaster' }),
  status('ready', { owes: true, at: '2026-11-20 12:00' }),
  intake('2026-11-10 12:00', { problems: ['found outside the door'] }),
  promised('ready', '2026-11-23 15:00'),
  postponed(1, '2026-11-26 15:00', { because: 'the part is late' }),
  intake('2026-11-10 12:00', { name: 'Eva', phone: '070-174 06 15', item: 'PlayStation' }),
  status('waiting-customer', { at: '2026-11-18 12:00', told: 'phone' }),
  intake('2026-11-10 12:00', { name: 'Fia', phone: '070-174 06 16', item: 'Canon' }),
  called('how it goes', { at: '2026-11-12 12:00' }),
  intake('2026-11-02 12:00', { name: 'Gun', phone: '070-174 06 17', item: 'Nokia' }),
  status('ready', { at: '2026-11-03 12:00' }),
  intake('2026-11-02 12:00', { name: 'Hans', phone: '070-174 06 18', item: 'iPad' }),
  promised('ready', '2026-11-04 12:00'),
  kept(1, { at: '2026-11-04 10:00' }),
  closed(),
);
