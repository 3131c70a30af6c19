// Lofte's own CSV, read back: what its export guards against formulas comes in as it was.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFormula } from '../../src/export/formulas.ts';
import { unguarded } from '../../src/bulk-import/guarded.ts';
import { rows, simple } from './planned.ts';

test('a guarded text is had back as it was', () => {
  const pieces = fc.constantFrom('=', '+', '-', '@', '＝', "'", ' ', '\t', '\r', '\n', ';', ',', 'a', '1');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(unguarded(withoutFormula(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('only a mapping that says so takes the guard off', async () => {
  const header = 'no,opened,item,phone';
  const row = `'-7,2026-11-20,"lamp;'=1",'+45 20123456`;
  const mapping = simple({ item: { column: 'item' } }, { customer: { phone: { column: 'phone' } } });
  const own = await rows(header, row, { ...mapping, format: { guarded: true } });
  expect(own.cases[0]?.words).toEqual({ ref: '-7', item: 'lamp;=1', phone: '+45 20123456' });
  const others = await rows(header, row, mapping);
  expect(others.cases[0]?.words).toEqual({ ref: "'-7", item: "lamp;'=1", phone: "'+45 20123456" });
});

test('a rejected row stays as it came', async () => {
  const { raw } = await rows('no,opened', "'-7,nonsense", simple({}, { format: { guarded: true } }));
  expect(raw).toEqual(["'-7,nonsense"]);
});
