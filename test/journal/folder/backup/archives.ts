/** Archives that nobody but a test would make. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, crc32 } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';
import { firstLine } from '../../../../src/journal/folder/backup/first-line.ts';
import { manifestText, type FileInBackup } from '../../../../src/journal/folder/backup/manifest.ts';
import type { SoundBackup } from '../../../../src/journal/folder/backup/restore.ts';
import { someFolder } from '../shop-folder.ts';

/** A tar as a backup whose digest is right. @returns its file */
export function sealed(tar: Uint8Array): string {
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(tar), 0);
  end.writeUInt32LE(tar.length, 4);
  return sealedBody(Buffer.concat([Buffer.from([0]), deflateRawSync(tar), end]));
}

/** What stands behind the first line, whatever it is. */
export function sealedBody(body: Uint8Array): string {
  const sha256 = createHash('sha256').update(body).digest('hex');
  const file = path.join(someFolder(), 'backup.tar.gz');
  writeFileSync(file, Buffer.concat([firstLine({ bytes: body.length, sha256 }), body]));
  return file;
}

export const member = (name: string, text = 'x'): TarEntry => ({
  header: { name, size: Buffer.byteLength(text), type: 'file' },
  body: text,
});

export const described = ({ header: { name, size }, body }: TarEntry): FileInBackup => ({
  name,
  bytes: size,
  sha256: createHash('sha256')
    .update(typeof body === 'string' ? body : '')
    .digest('hex'),
});

/** A backup of these members. @param listed what its manifest says of them */
export async function backupOf(
  members: readonly TarEntry[],
  listed: readonly FileInBackup[] = members.map(described),
  more: Partial<SoundBackup['manifest']> & { readonly schema?: string } = {},
): Promise<string> {
  const manifest = manifestText({
    journal: null,
    shop: 'Fjordgatan',
    head: { seq: 0, hash: '0'.repeat(64) },
    madeAt: '2026-11-22T09:00:00Z',
    madeBy: 'lofte 0.1.0',
    problems: [],
    erased: [],
    files: listed,
  });
  const text = JSON.stringify({ ...(JSON.parse(manifest) as object), ...more });
  return sealed(await packTar([member('backup.json', text), ...members]));
}
