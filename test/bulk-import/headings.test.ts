// What shops call their columns, one by one: for a suggested mapping, and for the preset `generic`.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOwn } from '../../src/bulk-import/mapping.ts';
import { readPreset } from '../../src/bulk-import/presets.ts';
import { lookAt } from '../../src/bulk-import/suggest/look.ts';
import { suggest } from '../../src/bulk-import/suggest/suggest.ts';
import { fromIso } from '../../src/domain/instant.ts';
import { bytesOf, monday, planned, root } from './planned.ts';

const NOW = fromIso('2026-11-23T08:00:00Z');

/** The mapping for a table of the opening and one more column. */
async function mappingFor(heading: string, value: string) {
  const text = `Datum;${heading}\n2026-11-02;${value}\n2026-11-03;${value}\n`;
  const looked = await lookAt(bytesOf(text), {}, {});
  const found = looked.ok ? suggest(looked.value, [], NOW) : looked;
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found.value.mapping;
}

const missed = async (
  headings: string,
  value: string,
  of: (mapping: Awaited<ReturnType<typeof mappingFor>>) => unknown,
): Promise<readonly string[]> => {
  const missing: string[] = [];
  for (const heading of headings.split('|')) {
    const source = of(await mappingFor(heading, value));
    if ((source as { readonly column?: unknown } | undefined)?.column !== heading) missing.push(heading);
  }
  return missing;
};

describe('a suggestion knows', () => {
  test.each([
    [
      'sv',
      'Lovad klar|Utlovad klar|Lovad tid|Löftesdatum|Avtalat datum|Överenskommen tid|Klart till|Klar innan',
    ],
    ['da', 'Lovet færdig|Aftalt dato|Aftalt færdig|Aftalt afhentning|Færdig til|Klar inden|Leveringstid'],
    ['nb', 'Lovet ferdig|Avtalt dato|Avtalt ferdig|Avtalt henting|Ferdig innen|Klar innen|Leveringsfrist'],
    ['de', 'Vereinbart am|Solltermin|Voraussichtlich fertig|Fertigstellung bis|Wunschtermin'],
    ['en', 'Agreed date|Date promised|Needed by|Date required|Complete by|Est. completion'],
  ])('what was promised (%s)', async (_, headings) => {
    expect(await missed(headings, '2026-11-06', ({ promises }) => promises?.[0]?.due)).toEqual([]);
  });

  test.each([
    ['sv', 'Uthämtad|Avhämtat|Återlämnad|Utkvitterad|Levererad|Avslut'],
    ['da', 'Leveret|Returneret|Lukkedato'],
    ['nb', 'Avhentet|Levert|Returnert'],
    ['de', 'Abholung|Ausgegeben am|Ausgeliefert|Rückgabe'],
    ['en', 'Picked up on|Collection date|Returned on|Delivered on|Pickup'],
  ])('when it was collected (%s)', async (_, headings) => {
    expect(await missed(headings, '2026-11-06', (mapping) => mapping.case.closedAt)).toEqual([]);
  });

  test.each([
    ['sv', 'Emottagen|Indatum|Registreringsdatum|Anmäld'],
    ['da', 'Modtagelse|Indkommet|Registreret dato'],
    ['nb', 'Innkommet|Mottak|Registrert dato'],
    ['de', 'Auftragseingang|Aufgenommen am|Erhalten am'],
    ['en', 'Booked in|Taken in|Logged at|Arrived'],
  ])('when it was received (%s)', async (_, headings) => {
    const opened = (heading: string) => mappingFor(heading, '2026-11-01');
    for (const heading of headings.split('|'))
      expect((await opened(heading)).case.openedAt, heading).toEqual({ column: heading });
  });

  test.each([
    [
      'the customer',
      'Inlämnad av|Namn på kund|Köpare|Indleveret af|Innlevert av|Kjøper|Name Kunde|Brought in by',
      'Lena Holm',
      'name',
    ],
    ['the telephone', 'Tfn nr|Kundtelefon|Mobiltlf|Rufnr|Handynr|Contact no', '070-174 06 12', 'phone'],
    ['the e-mail', 'Mailadr|E-postadr', 'lena@exempel.se', 'email'],
  ] as const)('%s', async (_, headings, value, key) => {
    expect(await missed(headings, value, ({ customer }) => customer?.[key])).toEqual([]);
  });

  test.each([
    ['the item', 'Benämning|Varenavn|Betegnelse|Gerätebezeichnung|Cykel|Bike', 'Lampa', 'item'],
    [
      'the serial number',
      'Ramnr|Stelnr|Rammenr|Maskinnummer|Fahrgestellnummer|Service tag',
      'SN-7',
      'serial',
    ],
    [
      'the problem',
      'Symtom|Vad är fel|Ämne|Emne|Betreff|Arbejde|Hva er galt|Schaden|Work to do|Anm.|Øvrigt|Hinweis',
      'läcker',
      'problem',
    ],
    [
      'the reference',
      'Lappnr|Rep.nr|Værkstedsordre|Verkstedordre|Werkstattauftrag|Repair #|Docket no',
      'K-7',
      'ref',
    ],
    ['the status', 'Skede|Fase|Trinn|Stage', 'klar', 'status'],
  ] as const)('%s', async (_, headings, value, key) => {
    expect(await missed(headings, value, (mapping) => mapping.case[key])).toEqual([]);
  });

  test('that what is still to come was promised, whatever its column is called', async () => {
    const text = 'Annahme;Fertigstellung\n20.11.2026;27.11.2026\n21.11.2026;22.11.2026\n';
    const looked = await lookAt(bytesOf(text), {}, {});
    const found = looked.ok ? suggest(looked.value, [], NOW) : looked;
    expect(found).toMatchObject({
      ok: true,
      value: { mapping: { promises: [{ kind: 'ready', due: { column: 'Fertigstellung' } }] } },
    });
    expect(found.ok && found.value.notes).toContainEqual({
      kind: 'by-values',
      column: 'Fertigstellung',
      concept: 'due',
    });
  });
});

describe('the preset generic knows', () => {
  const generic = readPreset(join(root, 'data/presets'), 'generic');
  if (!generic.ok || isOwn(generic.value)) throw new Error('no preset of rows');
  const preset = generic.value;

  test.each(
    'Lovet færdig|Lovad klar|Utlovad klar|Aftalt dato|Aftalt færdig|Avtalt dato|Avtalat datum|Lovet ferdig|Promised by'.split(
      '|',
    ),
  )('the promise in “%s”', async (heading) => {
    const { cases } = await planned(bytesOf(`Datum,${heading}\n2026-11-20,2026-11-27\n`), preset, monday);
    expect(cases[0]?.data.promises).toMatchObject([{ kind: 'ready' }]);
  });

  test.each([
    ['Uthämtad', '2026-11-21', { data: { closedAt: expect.any(String) as unknown } }],
    ['Lappnr', 'K-7', { words: { ref: 'K-7' } }],
    ['Kundens namn', 'Lena', { words: { name: 'Lena' } }],
    ['Kundetelefon', '32 10 00 01', { words: { phone: '32 10 00 01' } }],
    ['Varenavn', 'Lampe', { words: { item: 'Lampe' } }],
    ['Stelnr.', 'S-7', { words: { serial: 'S-7' } }],
    ['Symtom', 'låter', { words: { problems: ['låter'] } }],
    ['Sagsstatus', 'Færdig', { data: { status: 'ready' } }],
  ])('“%s”', async (heading, value, expected) => {
    const { cases } = await planned(bytesOf(`Datum,${heading}\n2026-11-20,${value}\n`), preset, monday);
    expect(cases).toMatchObject([expected]);
  });
});
