// A mapping to start from, as it is made of tables that shops have.
import { describe, expect, test } from 'vitest';
import { checkMapping } from '../../src/bulk-import/check-mapping.ts';
import type { Mapping } from '../../src/bulk-import/mapping.ts';
import { lookAt } from '../../src/bulk-import/suggest/look.ts';
import type { SuggestNote } from '../../src/bulk-import/suggest/notes.ts';
import { suggest, type Suggestion } from '../../src/bulk-import/suggest/suggest.ts';
import { fromIso } from '../../src/domain/instant.ts';
import { bytesOf, planned } from './planned.ts';
import { textRows, workbook } from './xlsx/workbook-file.ts';

const NOW = fromIso('2026-11-23T08:00:00Z');

const tried = async (text: string, presets: readonly (readonly [string, Mapping])[] = []) => {
  const looked = await lookAt(bytesOf(text), {}, {});
  return looked.ok ? suggest(looked.value, presets, NOW) : looked;
};

/** The suggestion for a text; it can be used as it is, whatever it says. */
async function suggested(text: string): Promise<Suggestion> {
  const found = await tried(text);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  expect(await checkMapping(JSON.parse(JSON.stringify(found.value.mapping)))).toMatchObject({ ok: true });
  return found.value;
}

const note = ({ notes }: Suggestion, kind: SuggestNote['kind']): SuggestNote | undefined =>
  notes.find((each) => each.kind === kind);

describe('a till’s table', () => {
  test('in Swedish', async () => {
    const text = [
      'Ordernr;Inlämnad;Kund;Mobil;E-post;Märke;Typ;Serienr;Felbeskrivning;Status;Lovad till;Klar;Utlämnad;Senaste kontakt;Anteckning;Kontaktväg',
      'A-1;2026-10-01 09:30;Lena Holm;070-174 06 12;lena@exempel.se;Bosch;Diskmaskin;SN1;läcker;Klar för hämtning;2026-10-05;2026-10-04;;2026-10-03;pratade om pris;Telefon',
      'A-2;2026-10-02 10:15;Ola Nord;070-174 06 13;ola@exempel.se;Miele;Tvättmaskin;SN2;låter;Väntar på reservdel;2026-10-20;;;;;',
      'A-3;2026-10-02 11:00;Eva Sjö;070-174 06 14;eva@exempel.se;Bosch;Spis;SN3;död;Utlämnad;2026-10-09;2026-10-08;2026-10-10;;;SMS',
    ].join('\r\n');
    const made = await suggested(text);
    expect(made.mapping).toEqual({
      lofte: 'mapping.v1',
      dates: ['YYYY-MM-DD HH:mm', 'YYYY-MM-DD'],
      case: {
        ref: { column: 'Ordernr' },
        openedAt: { column: 'Inlämnad' },
        closedAt: { column: 'Utlämnad' },
        status: {
          column: 'Status',
          values: {
            'Klar för hämtning': 'ready',
            'Väntar på reservdel': 'waiting-parts',
            Utlämnad: 'ready',
            '*': 'received',
          },
        },
        item: { join: ['Märke', 'Typ'], with: ' ' },
        serial: { column: 'Serienr' },
        problem: { column: 'Felbeskrivning' },
      },
      customer: { name: { column: 'Kund' }, phone: { column: 'Mobil' }, email: { column: 'E-post' } },
      promises: [{ kind: 'ready', due: { column: 'Lovad till' }, keptAt: { column: 'Klar' } }],
      calls: [
        {
          at: { column: 'Senaste kontakt' },
          text: { column: 'Anteckning' },
          channel: { column: 'Kontaktväg', values: { Telefon: 'phone', SMS: 'sms', '*': 'phone' } },
        },
      ],
    });
    expect(made.notes).toEqual([]);
    const { cases, problems } = await planned(bytesOf(text), made.mapping);
    expect(problems).toEqual([]);
    expect(cases[0]).toMatchObject({
      words: { name: 'Lena Holm', item: 'Bosch Diskmaskin', ref: 'A-1', said: ['pratade om pris'] },
      data: { status: 'ready', promises: [{ kind: 'ready' }], calls: [{ channel: 'phone' }] },
    });
  });

  test.each([
    [
      'Danish',
      'Sagsnr,Modtaget,Kunde,Tlf,Apparat,Fejl,Status,Lovet til,Afhentet\n7,03-10-2026,Bo,20 30 40 50,Lampe,blinker,Afventer reservedele,14-10-2026,\n8,24-10-2026,Ea,20 30 40 51,Radio,tavs,Afhentet,30-10-2026,29-10-2026\n',
      { ref: 'Sagsnr', openedAt: 'Modtaget', closedAt: 'Afhentet', item: 'Apparat', problem: 'Fejl' },
      ['D-M-YYYY'],
    ],
    [
      'Norwegian',
      'Saksnr,Innlevert,Kunde,Telefon,Gjenstand,Feil,Status,Lovet,Hentet\n7,03.10.2026,Bo,22 30 40 50,Lampe,blinker,Venter på deler,14.10.2026,\n8,24.10.2026,Ea,22 30 40 51,Radio,stum,Hentet,30.10.2026,29.10.2026\n',
      { ref: 'Saksnr', openedAt: 'Innlevert', closedAt: 'Hentet', item: 'Gjenstand', problem: 'Feil' },
      ['D.M.YYYY'],
    ],
    [
      'German',
      'Auftrags-Nr.,Eingangsdatum,Kundenname,Telefon,Gerät,Fehlerbeschreibung,Status,Zugesagt bis,Abgeholt am\n7,03.10.2026,Bo,030 123456,Lampe,flackert,Wartet auf Ersatzteil,14.10.2026,\n8,24.10.2026,Ea,030 123457,Radio,stumm,Abgeholt,30.10.2026,29.10.2026\n',
      {
        ref: 'Auftrags-Nr.',
        openedAt: 'Eingangsdatum',
        closedAt: 'Abgeholt am',
        item: 'Gerät',
        problem: 'Fehlerbeschreibung',
      },
      ['D.M.YYYY'],
    ],
    [
      'English',
      'JobNo,date_in,CustomerName,Telephone,Device,Fault,State,Promised by,Collected\n7,10/03/2026,Bo,+44 20 1234 5678,Lamp,flickers,Awaiting parts,10/14/2026,\n8,10/24/2026,Ea,+44 20 1234 5679,Radio,mute,Collected,10/30/2026,10/29/2026\n',
      { ref: 'JobNo', openedAt: 'date_in', closedAt: 'Collected', item: 'Device', problem: 'Fault' },
      ['M/D/YYYY'],
    ],
  ] as const)('in %s', async (_, text, columns, dates) => {
    const { mapping } = await suggested(text);
    expect(mapping.dates).toEqual(dates);
    expect(mapping.case).toMatchObject(
      Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, { column }])),
    );
    expect(Object.values(mapping.case.status?.values ?? {})).toEqual(['waiting-parts', 'ready', 'received']);
    expect(mapping.promises).toHaveLength(1);
    expect(mapping.customer).toMatchObject({ name: {}, phone: {} });
    const { cases, problems } = await planned(bytesOf(text), mapping);
    expect([cases.length, problems]).toEqual([2, []]);
  });

  test('case, blanks, underscores and accents make no difference', async () => {
    for (const name of ['INLÄMNAD DATUM', 'inlamnad_datum', 'InlämnadDatum', ' Inlämnad  datum ']) {
      const { mapping } = await suggested(`${name},x\n2026-10-01,1\n`);
      expect(mapping.case.openedAt, name).toEqual({ column: name.trim() });
    }
  });
});

describe('day and month', () => {
  const days = async (...values: readonly string[]) =>
    suggested(`Datum,x\n${values.map((v) => `${v},1\n`).join('')}`);

  test('are told apart by a value over 12', async () => {
    const made = await days('03/04/2026', '13/04/2026');
    expect(made.mapping.dates).toEqual(['D/M/YYYY']);
    expect(note(made, 'two-readings')).toBeUndefined();
    expect((await days('04/03/2026', '04/13/2026')).mapping.dates).toEqual(['M/D/YYYY']);
  });

  test('are said to be undecided where no value tells', async () => {
    const made = await days('03/04/2026', '05/06/2026');
    expect(made.mapping.dates).toEqual(['D/M/YYYY']);
    expect(note(made, 'two-readings')).toEqual({
      kind: 'two-readings',
      column: 'Datum',
      value: '03/04/2026',
      form: 'D/M/YYYY',
      taken: '2026-04-03',
      other: '2026-03-04',
    });
  });

  test('what would be in the future has not happened', async () => {
    // 12 March, since 3 December is still to come
    const made = await days('03/12/2026', '05/06/2026');
    expect([made.mapping.dates, note(made, 'two-readings')]).toEqual([['M/D/YYYY'], undefined]);
  });

  test('what one column settles, it settles for all', async () => {
    const made = await suggested('Inkom,Lovad\n03/04/2026,05/04/2026\n04/04/2026,25/04/2026\n');
    expect([made.mapping.dates, note(made, 'two-readings')]).toEqual([['D/M/YYYY'], undefined]);
  });

  test('days that read alike in both are no question', async () => {
    const made = await days('04/04/2026', '05/05/2026');
    expect(note(made, 'two-readings')).toBeUndefined();
  });

  test('short years: what is in the future either way is not', async () => {
    expect((await days('24-03-12', '24-11-30')).mapping.dates).toEqual(['YY-MM-DD']);
    expect((await days('30-11-24', '12-03-24')).mapping.dates).toEqual(['D-M-YY']);
  });

  test('short years: the dates of a file lie together', async () => {
    const made = await suggested('Modtaget,Lovet\n02-11-26,25-11-26\n13-11-26,16-11-26\n');
    expect(made.mapping.dates).toEqual(['D-M-YY']);
    expect(note(made, 'two-readings')).toMatchObject({ taken: '2026-11-02', other: '2002-11-26' });
    expect((await days('26-11-02', '26-11-13')).mapping.dates).toEqual(['YY-MM-DD']);
    expect((await days('11-11-12', '12-11-12')).mapping.dates).toEqual(['D-M-YY']);
  });

  test('a day that is its month’s number settles nothing', async () => {
    const made = await suggested(
      'Date In,Due,Picked Up\n05/08/2026,05/30/2026,06/06/2026\n06/09/2026,06/20/2026,\n',
    );
    expect([made.mapping.dates, made.mapping.promises]).toMatchObject([
      ['M/D/YYYY'],
      [{ due: { column: 'Due' }, keptAt: { column: 'Picked Up' } }],
    ]);
  });

  test('one form a way of writing, as many as there are', async () => {
    const made = await suggested(
      'Inkom,x\n2026-10-01,1\n2026-10-02 12:30,2\n2.10.2026 kl. 9.30,3\n13.10.2026 kl. 9.30,4\n',
    );
    expect(made.mapping.dates).toEqual(['YYYY-MM-DD', 'YYYY-MM-DD HH:mm', 'D.M.YYYY [kl.] H.mm']);
  });

  test('a column in another order than the opening can’t be read beside it', async () => {
    const made = await suggested('Inkom,Lovad\n13/04/2026,05/28/2026\n14/04/2026,06/05/2026\n');
    expect([made.mapping.dates, made.mapping.promises]).toEqual([['D/M/YYYY'], undefined]);
    expect(note(made, 'dates-otherwise')).toEqual({
      kind: 'dates-otherwise',
      column: 'Lovad',
      value: '06/05/2026',
      opened: 'Inkom',
    });
  });

  test('digits alone are a date only where the name says so', async () => {
    expect((await suggested('Inkom,Nr\n20261001,20261001\n20261002,20261002\n')).mapping).toMatchObject({
      dates: ['YYYYMMDD'],
      case: { openedAt: { column: 'Inkom' }, ref: { column: 'Nr' } },
    });
  });

  test('a date that does not exist is said, and its row will be refused', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i + 1}/3/2026,1`).join('\n');
    const made = await suggested(`Inkom,x\n${rows}\n31/2/2026,1\n`);
    expect(made.mapping.dates).toEqual(['D/M/YYYY']);
    expect(note(made, 'some-dates-unread')).toMatchObject({
      value: '31/2/2026',
      line: 22,
      count: 1,
    });
  });

  test('one bad date in a short file loses no column, and its line is said', async () => {
    const made = await suggested(
      'Nr,Inkom,Lovad\n1,2026-11-02,2026-11-06 16:00\n2,2026-11-03,2026-11-31 16:00\n3,2026-11-04,2026-11-09 16:00\n',
    );
    expect(made.mapping.promises).toMatchObject([{ due: { column: 'Lovad' } }]);
    expect(made.mapping.dates).toEqual(['YYYY-MM-DD', 'YYYY-MM-DD HH:mm']);
    expect(note(made, 'some-dates-unread')).toEqual({
      kind: 'some-dates-unread',
      column: 'Lovad',
      value: '2026-11-31 16:00',
      line: 3,
      count: 1,
    });
  });

  test.each(['i går', '14 nov', '14/13/2026', '?'])('nor does the opening, for a “%s”', async (typed) => {
    const made = await suggested(`Nr,Inkom\n1,2026-11-02\n2,${typed}\n3,2026-11-04\n`);
    expect(made.mapping).toMatchObject({ dates: ['YYYY-MM-DD'], case: { openedAt: { column: 'Inkom' } } });
    expect(note(made, 'some-dates-unread')).toMatchObject({ value: typed, line: 3 });
  });

  test('a column that has only half of its dates, and no name that says so, is none', async () => {
    expect((await suggested('Inkom,x\n2026-11-02,2026-11-02\n2026-11-03,ja\n')).mapping.dates).toEqual([
      'YYYY-MM-DD',
    ]);
    expect(await tried('y,x\n1,2026-11-02\n2,ja\n')).toMatchObject({ ok: false });
  });

  test('as Swedes and Danes type them', async () => {
    const made = await days('14/11 2026', '3/4-2026');
    expect([made.mapping.dates, made.notes.filter(({ kind }) => kind.includes('dates'))]).toEqual([
      ['D/M YYYY', 'D/M-YYYY'],
      [],
    ]);
  });
});

describe('what names do not say, values may', () => {
  test('addresses, numbers, what is never the same twice, how far it is', async () => {
    const made = await suggested(
      [
        'when,a,b,c,d',
        '2026-10-01,R-1,x@exempel.se,070-174 06 12,mottagen',
        '2026-10-02,R-2,y@exempel.se,+46 70 174 06 13,klar',
        '2026-10-03,R-3,z@exempel.se,08-12 34 56 78,klar',
      ].join('\n'),
    );
    expect(made.mapping.case).toMatchObject({ ref: { column: 'a' }, status: { column: 'd' } });
    expect(made.mapping.customer).toEqual({ phone: { column: 'c' }, email: { column: 'b' } });
    expect(made.notes.filter(({ kind }) => kind === 'by-values')).toHaveLength(5);
  });

  test('of several dates the opening is what comes first', async () => {
    const made = await suggested('x,y\n2026-10-03,2026-10-01\n2026-10-04,2026-10-02\n');
    expect(made.mapping.case.openedAt).toEqual({ column: 'y' });
    expect(note(made, 'earliest')).toEqual({ kind: 'earliest', column: 'y' });
  });

  test('what comes again is no reference', async () => {
    const { mapping } = await suggested('Inkom,a\n2026-10-01,R-1\n2026-10-02,R-2\n2026-10-03,R-1\n');
    expect(mapping.case.ref).toBeUndefined();
  });

  test('staff are no customers', async () => {
    const { mapping } = await suggested('Inkom,Agent email,Handläggare\n2026-10-01,a@b.se,Anna\n');
    expect(mapping.customer).toBeUndefined();
  });

  test('a name that says another thing than its values is not believed', async () => {
    const { mapping } = await suggested('Inkom,Lovad,E-post,Telefon\n2026-10-01,snart,nej,finns\n');
    expect([mapping.promises, mapping.customer]).toEqual([undefined, undefined]);
  });
});

describe('what is said', () => {
  test('what was not found, and which columns are left out', async () => {
    const made = await suggested('Inkom,Pris\n2026-10-01,100\n');
    expect(made.notes).toEqual([
      { kind: 'not-found', concepts: ['ref', 'closed', 'due', 'status', 'name', 'item', 'problem'] },
      { kind: 'left-out', columns: ['Pris'] },
    ]);
  });

  test('words of a status that nobody knows, and those that say that it is over', async () => {
    const made = await suggested('Inkom,Status\n2026-10-01,Flumsig\n2026-10-02,Avslutad\n');
    expect(note(made, 'words-unknown')).toMatchObject({ words: ['Flumsig'], as: 'received' });
    expect(note(made, 'closed-without-date')).toMatchObject({ words: ['Avslutad'] });
    expect(made.mapping.case.status?.values).toEqual({
      Flumsig: 'received',
      Avslutad: 'ready',
      '*': 'received',
    });
  });

  test('that a reference comes again', async () => {
    const made = await suggested('Nr,Inkom\n1,2026-10-01\n2,2026-10-02\n1,2026-10-03\n');
    expect(note(made, 'ref-repeats')).toEqual({ kind: 'ref-repeats', column: 'Nr', value: '1' });
  });

  test('that rows are changes of one case, where statuses and times say so', async () => {
    const head = 'Sagsnr;Oprettet;Ændret;Status\n';
    const rows = [
      'S1;2026-11-02 09:00;2026-11-02 09:00;Modtaget',
      'S1;2026-11-02 09:00;2026-11-03 10:00;I arbejde',
      'S1;2026-11-02 09:00;2026-11-04 12:00;Afhentet',
      'S2;2026-11-03 09:00;2026-11-03 09:00;Modtaget',
    ].join('\n');
    const made = await suggested(head + rows);
    expect(made.mapping).toMatchObject({
      rows: 'events',
      case: {
        ref: { column: 'Sagsnr' },
        openedAt: { column: 'Oprettet' },
        changedAt: { column: 'Ændret' },
        status: { values: { Afhentet: 'closed' } },
      },
    });
    expect(note(made, 'log')).toEqual({ kind: 'log', column: 'Sagsnr', value: 'S1', changed: 'Ændret' });
    expect([note(made, 'ref-repeats'), note(made, 'closed-without-date')]).toEqual([undefined, undefined]);
    const { cases, problems } = await planned(bytesOf(head + rows), made.mapping);
    expect([cases.length, problems]).toEqual([2, []]);
    expect(cases[0]?.changes).not.toEqual([]);
    // whatever the times are called, and where there is but one column of them
    const unnamed = await suggested((head + rows).replace('Ændret', 'Dato'));
    expect(unnamed.mapping.case.changedAt).toEqual({ column: 'Dato' });
    const oneTime = await suggested('Nr,Tid,Status\n1,2026-10-01,Ny\n2,2026-10-02,Ny\n1,2026-10-03,Klar\n');
    expect([oneTime.mapping.rows, oneTime.mapping.case.changedAt]).toEqual(['events', undefined]);
    expect(note(oneTime, 'log')).toMatchObject({ changed: 'Tid' });
  });

  test('rows of one order that only differ in what was bought are no changes; when it was changed is left out', async () => {
    const made = await suggested(
      'Ordernr,Inkom,Uppdaterad,Status,Vara\n1,2026-10-01,2026-10-02,Ny,x\n1,2026-10-01,2026-10-02,Ny,y\n2,2026-10-02,2026-10-02,Klar,z\n',
    );
    expect([made.mapping.rows, made.mapping.case.changedAt]).toEqual([undefined, undefined]);
    expect(note(made, 'ref-repeats')).toMatchObject({ column: 'Ordernr', value: '1' });
    expect(note(made, 'left-out')).toEqual({ kind: 'left-out', columns: ['Uppdaterad'] });
  });

  test('that nothing says when a promise was kept', async () => {
    const made = await suggested('Inkom,Lovad,Avslutad\n2026-10-01,2026-10-03,2026-10-02\n');
    expect(made.mapping.promises).toEqual([
      { kind: 'ready', due: { column: 'Lovad' }, keptAt: { column: 'Avslutad' } },
    ]);
    expect(note(made, 'kept-when-closed')).toMatchObject({ column: 'Avslutad' });
  });

  test('dates before the opening are no deadlines', async () => {
    const made = await suggested('Inkom,Lovad\n2026-10-02,2026-10-01\n2026-10-03,2026-10-01\n');
    expect(note(made, 'before-opened')).toMatchObject({ column: 'Lovad', concept: 'due' });
    expect([made.mapping.promises, made.mapping.dates]).toEqual([undefined, ['YYYY-MM-DD']]);
  });

  test('dates that no mapping can name', async () => {
    const made = await suggested('Inkom,Avslutad\n2026-10-01,3 oktober 2026\n');
    expect(note(made, 'dates-unread')).toEqual({
      kind: 'dates-unread',
      column: 'Avslutad',
      value: '3 oktober 2026',
    });
  });

  test('kinds of cases, where a column has them', async () => {
    const { mapping } = await suggested('Inkom,Ärendetyp\n2026-10-01,Reklamation\n2026-10-02,Lagning\n');
    expect(mapping.case.kind?.values).toEqual({ Reklamation: 'complaint', Lagning: 'repair', '*': 'repair' });
  });

  test('a preset that the columns fit', async () => {
    const preset: Mapping = {
      lofte: 'mapping.v1',
      dates: ['YYYY-MM-DD'],
      case: {
        ref: { column: 'a' },
        openedAt: { column: 'b' },
        item: { column: 'c' },
        problem: { column: 'd' },
      },
    };
    const other: Mapping = { ...preset, case: { ...preset.case, serial: { column: 'gone' } } };
    const usDates: Mapping = { ...preset, dates: ['M/D/YYYY'] };
    const notesWith = async (mapping: Mapping) => {
      const found = await tried('a,b,c,d\n1,2026-10-01,x,y\n', [['shop', mapping]]);
      return found.ok ? found.value.notes[0] : undefined;
    };
    expect(await notesWith(preset)).toEqual({ kind: 'preset', name: 'shop' });
    expect(await notesWith(other)).not.toMatchObject({ kind: 'preset' });
    expect(await notesWith(usDates)).not.toMatchObject({ kind: 'preset' });
    // columns of conditions are needed, too
    const broken: Mapping = {
      ...preset,
      promises: [...(preset.promises ?? []), { kind: 'ready', broken: { column: 'gone', is: 'no' } }],
    };
    const when: Mapping = {
      ...preset,
      case: { ...preset.case, serial: { value: 'x', when: { column: 'gone', is: '*' } } },
    };
    expect(await notesWith(broken)).not.toMatchObject({ kind: 'preset' });
    expect(await notesWith(when)).not.toMatchObject({ kind: 'preset' });
  });
});

describe('JSON', () => {
  test('columns are paths, and the list is found where it is', async () => {
    const tickets = [
      { id: 1, created: '2026-10-01T10:00:00Z', customer: { name: 'Bo' } },
      { id: 2, created: '2026-10-02T10:00:00Z', customer: { name: 'Ea' } },
    ];
    const text = JSON.stringify({ about: 'x', data: { tickets, users: [{ id: 1 }] } });
    const made = await suggested(text);
    expect(made.mapping).toMatchObject({
      format: { path: '$.data.tickets' },
      dates: ['YYYY-MM-DD[T]HH:mm:ssZ'],
      case: { ref: { column: 'id' }, openedAt: { column: 'created' } },
      customer: { name: { column: 'customer.name' } },
    });
    expect(note(made, 'other-lists')).toMatchObject({ lists: ['$.data.users'] });
    expect((await planned(bytesOf(text), made.mapping)).cases).toHaveLength(2);
    for (const same of [JSON.stringify(tickets), tickets.map((t) => JSON.stringify(t)).join('\n')]) {
      expect((await suggested(same)).mapping.case).toEqual(made.mapping.case);
    }
  });
});

describe('whose a name in JSON is', () => {
  const order = {
    order_number: '1001',
    created_at: '2026-11-02T10:15:00Z',
    customer: { first: 'Lena', last: 'Holm' },
    line_items: [
      { name: 'Skärm', sku: 'S-1' },
      { name: 'Kabel', sku: 'K-1' },
    ],
    delivered_at: '2026-11-05T09:00:00Z',
  };

  test('what a shop sold is no customer; first and last name are put together', async () => {
    const text = JSON.stringify([order]);
    const made = await suggested(text);
    expect(made.mapping).toMatchObject({
      case: {
        ref: { column: 'order_number' },
        closedAt: { column: 'delivered_at' },
        item: { column: 'line_items.*.name' },
      },
      customer: { name: { join: ['customer.first', 'customer.last'], with: ' ' } },
    });
    expect(note(made, 'left-out')).toEqual({ kind: 'left-out', columns: ['line_items.0.sku'] });
    const { cases, problems } = await planned(bytesOf(text), made.mapping);
    expect(problems).toEqual([]);
    expect(cases[0]?.words).toMatchObject({ name: 'Lena Holm', item: 'Skärm, Kabel' });
  });

  test.each(['line_items', 'items', 'products', 'devices', 'articles', 'orderrader', 'varelinjer', 'geräte'])(
    'nobody is called like one of %s',
    async (list) => {
      const made = await suggested(
        JSON.stringify([
          { id: 7, created_at: '2026-11-02', [list]: [{ name: 'Skärm', id: 3, phone: '070-174 06 12' }] },
        ]),
      );
      expect(made.mapping.customer).toBeUndefined();
      expect(made.mapping.case).toMatchObject({ ref: { column: 'id' }, item: { column: `${list}.*.name` } });
      expect(note(made, 'not-found')).toMatchObject({
        concepts: expect.arrayContaining(['name']) as unknown,
      });
    },
  );

  test('nor like a status, a priority, one of many fields', async () => {
    const made = await suggested(
      JSON.stringify([
        {
          created_at: '2026-11-02',
          priority: { name: 'high' },
          custom_fields: [{ name: 'colour', value: 'red' }],
        },
      ]),
    );
    expect(made.mapping.customer).toBeUndefined();
  });

  test('an address yields to first and last name, and the customer’s whole name to nothing', async () => {
    const withAddress = { ...order, shipping_address: { name: 'Ola Nord' } };
    expect((await suggested(JSON.stringify([withAddress]))).mapping.customer?.name).toEqual({
      join: ['customer.first', 'customer.last'],
      with: ' ',
    });
    const whole = { ...withAddress, customer: { ...order.customer, name: 'Lena Holm' } };
    expect((await suggested(JSON.stringify([whole]))).mapping.customer?.name).toEqual({
      column: 'customer.name',
    });
    const { customer: _, ...alone } = withAddress;
    expect((await suggested(JSON.stringify([alone]))).mapping.customer?.name).toEqual({
      column: 'shipping_address.name',
    });
  });

  test('a name that could be anybody’s is taken, and said', async () => {
    const made = await suggested(JSON.stringify([{ created_at: '2026-11-02', data: { name: 'Lena Holm' } }]));
    expect(made.mapping.customer).toEqual({ name: { column: 'data.name' } });
    expect(note(made, 'by-last-key')).toEqual({ kind: 'by-last-key', column: 'data.name', concept: 'name' });
  });

  test('a table whose columns are called like paths keeps them', async () => {
    const { mapping } = await suggested(
      'created_at,line_items.0.name,customer.name\n2026-11-02,Skärm,Lena\n',
    );
    expect(mapping).toMatchObject({
      case: { item: { column: 'line_items.0.name' } },
      customer: { name: { column: 'customer.name' } },
    });
  });
});

describe('a workbook', () => {
  const rows = textRows([
    ['Ordernr', 'Inkom', 'Lovad'],
    ['1', '2026-11-20', '3/12/2026'],
    ['2', '2026-11-21', '24/12/2026'],
  ]);

  test('is taken as it is, and its sheet as it was named', async () => {
    const bytes = workbook({
      sheets: [
        { name: 'Ärenden', rows },
        { name: 'Gamla', rows },
      ],
    });
    const looked = await lookAt(bytesOf(bytes), {}, { sheet: 'Ärenden' });
    const found = looked.ok ? suggest(looked.value, [], NOW) : looked;
    if (!found.ok) throw new Error(found.problem.kind);
    const { mapping } = found.value;
    expect(mapping).toMatchObject({
      format: { type: 'xlsx', sheet: 'Ärenden' },
      dates: ['YYYY-MM-DD', 'D/M/YYYY'],
      case: { ref: { column: 'Ordernr' }, openedAt: { column: 'Inkom' } },
    });
    expect((await planned(bytesOf(bytes), mapping)).cases).toHaveLength(2);
    expect(await lookAt(bytesOf(bytes), {}, {})).toMatchObject({ problem: { kind: 'which-sheet' } });
  });
});

describe('a title above the names of the columns', () => {
  const table = 'Ordernr;Inlämnad;Kund;Lovad\n1;2026-11-02;Lena;2026-11-06\n2;2026-11-03;Ola;2026-11-08\n';

  test.each([
    ['as Excel saves it', 'Verkstadslista 2026;;;\n\n', 3],
    ['as somebody typed it', 'Verkstadslista 2026\n\n', 3],
    ['with a comma in it', 'Verkstadslista, hela 2026\n', 2],
    ['with who printed it', 'Verkstadslista;;;\nUtskriven 2026-11-20;;;\n', 3],
    ['of groups of columns', ';Datum;;\n', 2],
  ])('%s is skipped', async (_, title, line) => {
    const made = await suggested(title + table);
    expect(made.mapping).toMatchObject({
      format: { skipLines: line - 1 },
      case: { ref: { column: 'Ordernr' }, openedAt: { column: 'Inlämnad' } },
      promises: [{ due: { column: 'Lovad' } }],
    });
    expect(note(made, 'names-below')).toEqual({ kind: 'names-below', line });
    const { cases, problems } = await planned(bytesOf(title + table), made.mapping);
    expect([cases.length, problems]).toEqual([2, []]);
  });

  test('of a workbook, too', async () => {
    const rows = textRows([
      ['Verkstadslista 2026'],
      ['Ordernr', 'Inlämnad', 'Kund'],
      ['1', '2026-11-02', 'Lena'],
      ['2', '2026-11-03', 'Ola'],
    ]);
    const bytes = workbook({ sheets: [{ rows }] });
    const looked = await lookAt(bytesOf(bytes), {}, {});
    const found = looked.ok ? suggest(looked.value, [], NOW) : looked;
    if (!found.ok) throw new Error(found.problem.kind);
    expect(found.value.mapping).toMatchObject({
      format: { type: 'xlsx', skipLines: 1 },
      customer: { name: { column: 'Kund' } },
    });
    expect((await planned(bytesOf(bytes), found.value.mapping)).cases).toHaveLength(2);
  });

  test('is read on behind what was looked at, where the file is long', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `${i};2026-11-02;${'L'.repeat(60)};2026-11-06\n`);
    const bytes = Buffer.from(`Lista\nOrdernr;Inlämnad;Kund;Lovad\n${rows.join('')}`);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
      bytes.subarray(i * 65_536, (i + 1) * 65_536),
    );
    const looked = await lookAt(pieces, {}, {});
    expect(looked).toMatchObject({ ok: true, value: { rows: 5000, below: { line: 2 } } });
  });

  test('is nothing that a table without one has', async () => {
    for (const text of [
      table,
      'Inkom,Fel\n2026-11-02,x\n2026-11-03,y\n',
      'Inkom,Fel,,,,\n2026-11-02,x,a,b,c,d\n2026-11-03,y,a,b,c,d\n',
    ])
      expect((await suggested(text)).mapping.format?.skipLines, text).toBeUndefined();
  });

  test('but what the command line says counts', async () => {
    const looked = await lookAt(bytesOf(`A;B\nx;y;z\n${table}`), { skipLines: 2, delimiter: ';' }, {});
    expect(looked).toMatchObject({ ok: true, value: { format: { skipLines: 2 } } });
    expect(looked).not.toHaveProperty('value.below');
  });
});

describe('columns that share a name, or have none', () => {
  test('go by their numbers', async () => {
    const { mapping } = await suggested(
      'Inkom,,Fel,Fel\n2026-10-01,R1,a,b\n2026-10-02,R2,a,b\n2026-10-02,R3,a,b\n',
    );
    expect(mapping.case).toEqual({
      openedAt: { column: 'Inkom' },
      ref: { column: 2 },
      problem: { column: 3 },
    });
  });
});

describe('where nothing can be said', () => {
  test('a header alone is gone by', async () => {
    const made = await suggested('Ordernr,Inkom,Fel\n');
    expect(made.notes[0]).toEqual({ kind: 'no-rows' });
    expect(made.mapping.case).toEqual({
      ref: { column: 'Ordernr' },
      openedAt: { column: 'Inkom' },
      problem: { column: 'Fel' },
    });
  });

  test.each([
    ['no dates', 'Ordernr,Fel\n1,x\n', { columns: 2, dates: undefined, others: [] }],
    [
      'only dates to come',
      'Nr,Lovad\n1,2026-12-01\n',
      { columns: 2, names: ['Nr', 'Lovad'], dates: undefined, others: ['Lovad'] },
    ],
    [
      'unreadable dates',
      'Nr,Inkom\n1,3 oktober 2026\n',
      { dates: { column: 'Inkom', value: '3 oktober 2026' } },
    ],
  ])('%s', async (_, text, problem) => {
    expect(await tried(text)).toMatchObject({
      ok: false,
      problem: { kind: 'nothing-to-suggest', ...problem },
    });
  });

  test('files that an import would refuse, too', async () => {
    expect(await tried('')).toMatchObject({ ok: false, problem: { kind: 'empty-file' } });
    expect(await tried('<html><body>')).toMatchObject({ ok: false, problem: { kind: 'not-csv' } });
    expect(await tried('a,b;c\n1,2;3\n')).toMatchObject({ ok: false, problem: { kind: 'unsure-delimiter' } });
  });
});

describe('years of cases, of which the last are still open', () => {
  const over = (i: number): string => `A${i},2026-01-05,2026-01-06,Delivered,,lamp no. ${i}\n`;
  const years = Array.from({ length: 6000 }, (_, i) => over(i)).join('');
  const header = 'No,Received,Closed,Status,E-mail,Problem\n';

  test('their statuses are known, however far behind, and what no column had before', async () => {
    const text = `${header}${years}B1,2026-11-20,,Waiting for parts,bo@example.com,x\nB2,2026-11-20,,In limbo,,y\n`;
    const made = await suggested(text);
    expect(made.mapping.case.status).toEqual({
      column: 'Status',
      values: {
        Delivered: 'ready',
        'Waiting for parts': 'waiting-parts',
        'In limbo': 'received',
        '*': 'received',
      },
    });
    expect(note(made, 'words-unknown')).toMatchObject({ words: ['In limbo'] });
    expect(made.mapping.customer).toEqual({ email: { column: 'E-mail' } });
  });

  test('a column of free texts is not kept, however many there are', async () => {
    const looked = await lookAt(bytesOf(`${header}${years}${years}`), {}, {});
    expect(looked).toMatchObject({ ok: true, value: { rows: 5000 } });
  });

  test('of a list below a title, too', async () => {
    const text = `The list of the shop\n\n${header}${years}B1,2026-11-20,,Waiting for parts,,x\n`;
    expect((await suggested(text)).mapping).toMatchObject({
      format: { skipLines: 2 },
      case: { status: { values: { 'Waiting for parts': 'waiting-parts' } } },
    });
  });

  test('what an import would refuse far behind is refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${header}${years}`),
      Buffer.from('B1,2026-11-20,,\xe5\n', 'latin1'),
    ]);
    expect(await lookAt([bytes], {}, {})).toMatchObject({ ok: false, problem: { kind: 'not-utf8' } });
  });
});
