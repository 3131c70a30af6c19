/** A journal in a folder that is synchronised: warned of when it is made and when somebody asks, and not every day. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { counter, repository } from '../support/lofte.ts';

const init = 'init --shop "Fjordgatan Elektronik" --country SE --language en';

test('is said on standard error, with what to do, and in the document', () => {
  const { lofte, json, desk } = counter('');
  const place = '--journal "Dropbox (Personal)/shop"';
  const warning =
    `Warning: the journal lies in a folder that Dropbox synchronises (${desk}/Dropbox (Personal)). ` +
    'Two computers that write there make two journals of it, one of them a conflict copy. ' +
    "Keep it on this computer's own disk, and put backups in that folder: lofte journal backup FOLDER\n";
  const made = lofte(`${place} ${init}`);
  expect(made).toMatchObject({ code: 0, err: warning });
  expect(made.out).toContain('Now take something in');
  expect(lofte(`${place} journal verify`)).toEqual({ code: 0, out: '', err: warning });
  expect(lofte(`${place} journal info`)).toMatchObject({ code: 0, err: warning });
  expect(lofte(`${place} journal verify --quiet`)).toEqual({ code: 0, out: '', err: '' });

  const info = json(`${place} journal info`);
  expect(info['dangers']).toEqual([
    {
      kind: 'synchronised-folder',
      service: 'Dropbox',
      folder: `${desk}/Dropbox (Personal)`,
      message: warning.trimEnd(),
    },
  ]);
  const schema = JSON.parse(
    readFileSync(join(repository, 'data/schemas/lofte.info.v1.json'), 'utf8'),
  ) as object;
  expect(new Ajv2020({ strict: false, validateFormats: false }).validate(schema, info)).toBe(true);
});

test('is not said by everyday commands', () => {
  const { lofte } = counter('');
  const place = '--journal Nextcloud';
  expect(lofte(`${place} ${init}`).err).toContain('Nextcloud synchronises');
  for (const line of [
    'intake --customer Bo --item kettle',
    'due',
    'note 1 x',
    'report morning',
    'settings get',
  ]) {
    expect(lofte(`${place} ${line}`), line).toMatchObject({ code: 0, err: '' });
  }
});

test('is said in the language of the shop', () => {
  const { lofte } = counter('');
  const made = lofte('--journal OneDrive/butik init --shop Fjordgatan --country SE --language sv');
  expect(made.err).toMatch(/^(Warning|Varning): /);
  expect(lofte('--journal OneDrive/butik journal verify').err).toMatch(
    /^Varning: journalen ligger i en mapp som OneDrive synkroniserar \(.*\/OneDrive\)/,
  );
});

test('an ordinary folder is nothing to warn of', () => {
  const { lofte, json } = counter();
  expect(lofte('journal verify')).toEqual({ code: 0, out: '', err: '' });
  expect(json('journal info')['dangers']).toEqual([]);
});
