/** Which folders are synchronised with other computers, by the names that the usual programs give them. */

type Name = readonly [service: string, folder: RegExp];

/** The name of one folder of a path. What is an everyday word too counts only as the program spells it. */
const NAMES: readonly Name[] = [
  ['Dropbox', /^(?:.+ )?dropbox(?: ?\(.+\)|-.+)?$/i],
  ['OneDrive', /^onedrive(?: ?- ?.+| \(.+\))?$/i],
  ['Google Drive', /^google ?drive(?:-.+| \(.+\))?$/i],
  ['Google Drive', /^(?:My Drive|Min enhet|Mit drev|Min disk|Meine Ablage)$/],
  ['iCloud', /^(?:icloud ?drive.*|mobile documents|com~apple~clouddocs|clouddocs)$/i],
  ['Nextcloud', /^nextcloud(?:\d+|-.+| \(.+\))?$/i],
  ['ownCloud', /^owncloud(?:\d+|-.+| \(.+\)| - .+)?$/i],
  ['Syncthing', /^syncthing$/i],
  ['Seafile', /^(?:seafile|seadrive(?: .+)?|seadrive_root)$/i],
  ['Box', /^Box(?: Sync|-Box|-.+@.+)?$/],
  ['pCloud', /^pcloud(?: ?drive| sync)?(?:-.+)?$/i],
  ['MEGA', /^(?:MEGA|MEGAsync(?: .+)?|MEGA cloud drive)$/],
  ['Proton Drive', /^proton ?drive(?:-.+)?$/i],
  ['Resilio Sync', /^(?:resilio sync|resilio|btsync|bittorrent sync)$/i],
  ['Jottacloud', /^(?:jottacloud|jotta)$/i],
  ['Tresorit', /^(?:tresorit|tresors)(?:[ -].+)?$/i],
  ['SpiderOak', /^spideroak(?: hive)?$/i],
  ['Synology Drive', /^(?:synology ?drive|cloudstation)(?:[ -].+)?$/i],
  ['HiDrive', /^hidrive$/i],
  ['Yandex Disk', /^yandex[. ]?disk$/i],
  ['Internxt', /^internxt(?: drive)?$/i],
  ['Filen', /^filen$/i],
  ['Sync', /^Sync$/],
];

/** A file or folder that a program leaves in the folder that it synchronises. */
const MARKS: readonly (readonly [mark: string, service: string])[] = [
  ['.stfolder', 'Syncthing'],
  ['.dropbox.cache', 'Dropbox'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.megaignore', 'MEGA'],
  ['.sync/ID', 'Resilio Sync'],
  ['.seafile-data', 'Seafile'],
];

/** A folder that a program keeps alike on several computers. */
export interface Synchronised {
  /** The program, by its own name. */
  readonly service: string;
  readonly folder: string;
}

/**
 * Whether a path lies in a synchronised folder, or is one; the outermost, where there are several.
 *
 * @param path absolute, with `/` or `\` between names
 * @param isThere whether something lies at a path
 */
export function synchronisedAt(path: string, isThere: (path: string) => boolean): Synchronised | undefined {
  for (const folder of foldersOf(path)) {
    const name = folder.slice(Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\')) + 1);
    const service =
      NAMES.find(([, pattern]) => pattern.test(name))?.[0] ??
      MARKS.find(([mark]) => isThere(`${folder}/${mark}`))?.[1];
    if (service !== undefined) return { service, folder };
  }
  return undefined;
}

/** The folders that a path goes through, itself last. */
const foldersOf = (path: string): readonly string[] =>
  [...path.matchAll(/[^/\\]+/g)].map((match) => path.slice(0, match.index + match[0].length));
