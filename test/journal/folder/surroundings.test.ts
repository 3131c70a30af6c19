/** Where a journal lies badly: on a network drive, or in a folder that is synchronised. */
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  mountOf,
  readMountInfo,
  readMountList,
  sharedBy,
  sharedByMount,
  sharedByNumber,
  sharedByPath,
} from '../../../src/journal/folder/network-drives.ts';
import { dangersAt } from '../../../src/journal/folder/surroundings.ts';
import { synchronisedAt } from '../../../src/journal/folder/synchronised-folders.ts';
import { someFolder } from './shop-folder.ts';

describe('a network drive is known', () => {
  test.each([
    ['NFS', 0x6969],
    ['SMB', 0xff534d42],
    ['SMB', 0xff534d42 | 0],
    ['SMB', 0xfe534d42],
    ['9P', 0x01021997],
    ['Ceph', 0x00c36400],
    ['AFS', 0x5346414f],
  ])('by the number of its file system: %s', (name, number) => {
    expect(sharedByNumber(number)).toBe(name);
  });

  test.each([
    ['ext4', 0xef53],
    ['btrfs', 0x9123683e],
    ['xfs', 0x58465342],
    ['zfs', 0x2fc12fc1],
    ['tmpfs', 0x01021994],
    ['overlay', 0x794c7630],
    ['FUSE, which may be anything', 0x65735546],
    ['nothing', 0],
  ])('and not by that of %s', (_, number) => {
    expect(sharedByNumber(number)).toBeUndefined();
  });

  const mounted = (type: string, source = 'x') => sharedByMount({ at: '/mnt', type, source });

  test.each([
    ['fuse.sshfs', 'SSHFS'],
    ['fuse.rclone', 'rclone'],
    ['fuse.s3fs', 'S3'],
    ['fuse.glusterfs', 'GlusterFS'],
    ['fuse.google-drive-ocamlfuse', 'Google Drive'],
    ['fuse.gvfsd-fuse', 'GVFS'],
    ['nfs4', 'NFS'],
    ['cifs', 'SMB'],
    ['smb3', 'SMB'],
    ['smbfs', 'SMB'],
    ['macfuse_sshfs', 'SSHFS'],
  ])('by the name of what is mounted: %s', (type, name) => {
    expect(mounted(type)).toBe(name);
  });

  test('WebDAV by its address, since it is mounted without a name', () => {
    expect(mounted('fuse', 'https://cloud.example.com/dav')).toBe('WebDAV');
    expect(mounted('fuse', '/dev/fuse')).toBeUndefined();
  });

  test.each(['ext4', 'fuseblk', 'fuse.gocryptfs', 'fuse.encfs', 'fuse.mergerfs', 'fuse.unheard-of', 'apfs'])(
    'and not %s, which is on this computer or not known',
    (type) => {
      expect(mounted(type)).toBeUndefined();
    },
  );

  test('by either of them, but for the root of a sandbox', () => {
    const mount = { at: '/mnt/c', type: '9p', source: 'drvfs' };
    expect(sharedBy(0x01021997, mount)).toBe('9P');
    expect(sharedBy(0x01021997, undefined)).toBe('9P');
    expect(sharedBy(0x65735546, { ...mount, type: 'fuse.sshfs' })).toBe('SSHFS');
    expect(sharedBy(0x6969, { ...mount, at: '/', type: 'nfs' })).toBe('NFS');
    expect(sharedBy(0x01021997, { ...mount, at: '/' })).toBeUndefined();
    expect(sharedBy(0xef53, undefined)).toBeUndefined();
  });

  test.each([
    ['\\\\nas\\shop\\journal', 'SMB'],
    ['\\\\nas\\shop', 'SMB'],
    ['\\\\?\\UNC\\nas\\shop\\journal', 'SMB'],
    ['\\\\?\\C:\\shop', undefined],
    ['\\\\.\\C:\\shop', undefined],
    ['C:\\shop\\journal', undefined],
    ['/home/shop', undefined],
  ])('on Windows by its path: %s', (where, name) => {
    expect(sharedByPath(where)).toBe(name);
  });
});

describe('what is mounted', () => {
  const linux = readMountInfo(
    [
      '22 1 252:0 / / rw,relatime shared:1 - ext4 /dev/vda1 rw',
      '40 22 0:35 / /mnt/the\\040shop rw,relatime shared:20 - nfs4 nas:/shop rw,vers=4.2',
      '41 22 0:36 / /mnt rw - tmpfs tmpfs rw',
      '44 40 0:39 / /mnt/the\\040shop/own rw master:3 propagate_from:2 - ext4 /dev/vdb1 rw',
      '45 22 0:40 / /srv rw - ext4 /dev/vdc1 rw',
      '46 22 0:41 / /srv rw - fuse.sshfs anna@nas:/srv rw',
      'not a line of it',
      '',
    ].join('\n'),
  );
  const typeAt = (where: string) => mountOf(where, linux)?.type;

  test.each([
    ['/home/shop', 'ext4'],
    ['/mnt/the shop/journal', 'nfs4'],
    ['/mnt/the shop', 'nfs4'],
    ['/mnt/the shopping', 'tmpfs'],
    ['/mnt/the shop/own/journal', 'ext4'],
    ['/srv/shop', 'fuse.sshfs'],
  ])('is read from what Linux says: %s', (where, type) => {
    expect(typeAt(where)).toBe(type);
  });

  test('is read from what macOS prints', () => {
    const mac = readMountList(
      [
        '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
        '//anna@nas._smb._tcp.local/Shop on /Volumes/Shop on nas (smbfs, nodev, nosuid, mounted by anna)',
        'map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)',
        '',
      ].join('\n'),
    );
    expect(mountOf('/Users/anna/shop', mac)?.type).toBe('apfs');
    expect(mountOf('/Volumes/Shop on nas/journal', mac)).toMatchObject({ type: 'smbfs' });
  });

  test('is nothing where nobody says', () => {
    expect(mountOf('/home/shop', [])).toBeUndefined();
  });
});

describe('a synchronised folder is known', () => {
  const nothing = () => false;

  test.each([
    ['/home/anna/Dropbox/shop', 'Dropbox'],
    ['/home/anna/Dropbox (Personal)/shop', 'Dropbox'],
    ['C:\\Users\\anna\\Fjordgatan Dropbox\\shop', 'Dropbox'],
    ['C:\\Users\\anna\\OneDrive\\shop', 'OneDrive'],
    ['C:\\Users\\anna\\OneDrive - Fjordgatan AB\\shop', 'OneDrive'],
    ['/Users/anna/Library/CloudStorage/OneDrive-Personal/shop', 'OneDrive'],
    ['G:\\My Drive\\shop', 'Google Drive'],
    ['G:\\Min enhet\\shop', 'Google Drive'],
    ['/Users/anna/Google Drive/shop', 'Google Drive'],
    ['/Users/anna/GoogleDrive-anna@example.com/shop', 'Google Drive'],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/shop', 'iCloud'],
    ['C:\\Users\\anna\\iCloudDrive\\shop', 'iCloud'],
    ['/home/anna/Nextcloud/shop', 'Nextcloud'],
    ['/home/anna/nextcloud2/shop', 'Nextcloud'],
    ['/home/anna/ownCloud - anna/shop', 'ownCloud'],
    ['/home/anna/Seafile/shop', 'Seafile'],
    ['/home/anna/Box Sync/shop', 'Box'],
    ['/home/anna/pCloudDrive/shop', 'pCloud'],
    ['/home/anna/MEGA/shop', 'MEGA'],
    ['C:\\Users\\anna\\Proton Drive\\anna\\My files\\shop', 'Proton Drive'],
    ['/home/anna/Resilio Sync/shop', 'Resilio Sync'],
    ['/home/anna/Jottacloud/shop', 'Jottacloud'],
    ['/home/anna/SynologyDrive/shop', 'Synology Drive'],
    ['/Users/anna/Library/CloudStorage/SynologyDrive-shop/shop', 'Synology Drive'],
    ['/home/anna/Sync/shop', 'Sync'],
    ['/home/anna/Nextcloud', 'Nextcloud'],
  ])('by its name: %s', (where, service) => {
    expect(synchronisedAt(where, nothing)).toMatchObject({ service });
  });

  test.each([
    '/home/anna/shop',
    '/home/anna/boxes/shop',
    '/home/anna/box/shop',
    '/home/anna/mega sale/shop',
    '/home/anna/my drives/shop',
    '/home/anna/sync-scripts/shop',
    '/home/anna/.dropbox-dist/shop',
    '/srv/dropboxes/shop',
    'C:\\Users\\anna\\Documents\\shop',
    '/',
  ])('and not %s', (where) => {
    expect(synchronisedAt(where, nothing)).toBeUndefined();
  });

  test('where it begins is said, the outermost', () => {
    expect(synchronisedAt('/home/anna/Dropbox/Nextcloud/shop', nothing)).toEqual({
      service: 'Dropbox',
      folder: '/home/anna/Dropbox',
    });
    expect(synchronisedAt('C:\\Users\\anna\\OneDrive\\shop', nothing)?.folder).toBe(
      'C:\\Users\\anna\\OneDrive',
    );
  });

  test.each([
    ['/home/anna/work/.stfolder', 'Syncthing'],
    ['/home/anna/work/shop/.stfolder', 'Syncthing'],
    ['/home/anna/work/.dropbox.cache', 'Dropbox'],
    ['/home/anna/work/.sync/ID', 'Resilio Sync'],
  ])('by what its program leaves there: %s', (mark, service) => {
    expect(synchronisedAt('/home/anna/work/shop', (there) => there === mark)).toMatchObject({ service });
  });
});

describe('on this machine', () => {
  test('a folder for temporary files is nothing to warn of', () => {
    expect(dangersAt(someFolder())).toEqual([]);
  });

  test('a folder that is not there, too', () => {
    expect(dangersAt(path.join(someFolder(), 'none'))).toEqual([]);
  });

  test('a synchronised folder is seen, also behind a link', () => {
    const home = someFolder();
    const [work, dropbox] = [path.join(home, 'work'), path.join(home, 'Dropbox')];
    mkdirSync(path.join(work, '.stfolder'), { recursive: true });
    mkdirSync(path.join(dropbox, 'shop'), { recursive: true });
    mkdirSync(path.join(work, 'shop'));
    symlinkSync(path.join(dropbox, 'shop'), path.join(home, 'linked'));
    const danger = { kind: 'synchronised-folder' };
    expect(dangersAt(path.join(work, 'shop'))).toEqual([{ ...danger, service: 'Syncthing', folder: work }]);
    expect(dangersAt(path.join(home, 'linked'))).toEqual([
      { ...danger, service: 'Dropbox', folder: dropbox },
    ]);
  });
});
