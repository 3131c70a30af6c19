/** What a workbook says of itself: its sheets, and from when it counts days. */
import { BadWorkbook, broken } from './bad-workbook.ts';
import { notWorkbook } from './not-workbook.ts';
import { relationsOf } from './relations.ts';
import { attributeOf, readXml } from './xml.ts';
import type { Part, Zip } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: Part;
}

export interface Workbook {
  /** Sheets of cells, in order; charts are none. */
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
  readonly strings: Part | undefined;
  readonly styles: Part | undefined;
}

const MOST_BYTES = 16 * 1024 * 1024;
const MOST_SHEETS = 10_000;

/** @throws BadWorkbook where the zip is damaged, or no workbook */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const found = notWorkbook(zip.names);
  if (found !== undefined) throw new BadWorkbook({ kind: 'not-workbook', found });
  const [main] = (await relationsOf(zip, '')).filter(({ type }) => type === 'officeDocument');
  const home = main === undefined ? undefined : zip.part(main.target);
  if (home === undefined) throw broken(null);
  const relations = await relationsOf(zip, home.name);
  const byId = new Map(relations.map((each) => [each.id, each]));
  const partOf = (type: string): Part | undefined => {
    const relation = relations.find((each) => each.type === type);
    return relation === undefined ? undefined : zip.part(relation.target);
  };
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(home, MOST_BYTES, {
    open(name, attributes, depth) {
      if (name === 'workbookPr' && depth === 2)
        from1904 = /^(?:1|true|on)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet' || depth !== 3) return;
      const id = attributeOf(attributes, 'id');
      const relation = byId.get(id ?? '');
      if (relation?.type !== 'worksheet') return;
      if (sheets.length === MOST_SHEETS) throw broken(home.name);
      const sheet = zip.part(relation.target);
      if (sheet === undefined) throw broken(relation.target);
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', hidden, part: sheet });
    },
  });
  return { sheets, from1904, strings: partOf('sharedStrings'), styles: partOf('styles') };
}
