/** Which file systems are shared with other computers. The tables; what asks the system is in surroundings.ts. */

/** By the magic number that Linux's `statfs` gives (`linux/magic.h`, and each project's own header). */
const BY_NUMBER: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  [0x564c, 'NCP'],
  [0x00c36400, 'Ceph'],
  [0x01021997, '9P'],
  [0x0bd00bd0, 'Lustre'],
  [0x01161970, 'GFS2'],
  [0x7461636f, 'OCFS2'],
  [0x47504653, 'GPFS'],
  [0x19830326, 'BeeGFS'],
  [0x20030528, 'OrangeFS'],
  [0x786f4256, 'VirtualBox'],
  [0xbacbacbc, 'VMware'],
]);

/** By the name that a table of mounts has, in small letters: Linux's, and macOS's. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ['nfs', 'NFS'],
  ['nfs4', 'NFS'],
  ['cifs', 'SMB'],
  ['smb3', 'SMB'],
  ['smbfs', 'SMB'],
  ['afs', 'AFS'],
  ['afpfs', 'AFP'],
  ['coda', 'Coda'],
  ['ncpfs', 'NCP'],
  ['ceph', 'Ceph'],
  ['9p', '9P'],
  ['lustre', 'Lustre'],
  ['gfs2', 'GFS2'],
  ['ocfs2', 'OCFS2'],
  ['gpfs', 'GPFS'],
  ['beegfs', 'BeeGFS'],
  ['pvfs2', 'OrangeFS'],
  ['davfs', 'WebDAV'],
  ['webdav', 'WebDAV'],
  ['vboxsf', 'VirtualBox'],
  ['vmhgfs', 'VMware'],
]);

/** Behind `fuse.` in a table of mounts. FUSE itself says nothing: NTFS and encrypted folders of this very disk use it too. */
const BY_FUSE_NAME: ReadonlyMap<string, string> = new Map([
  ['sshfs', 'SSHFS'],
  ['rclone', 'rclone'],
  ['davfs', 'WebDAV'],
  ['davfs2', 'WebDAV'],
  ['wdfs', 'WebDAV'],
  ['s3fs', 'S3'],
  ['goofys', 'S3'],
  ['geesefs', 'S3'],
  ['mountpoint-s3', 'S3'],
  ['gcsfuse', 'Google Cloud Storage'],
  ['blobfuse', 'Azure'],
  ['blobfuse2', 'Azure'],
  ['google-drive-ocamlfuse', 'Google Drive'],
  ['onedriver', 'OneDrive'],
  ['pcloud', 'pCloud'],
  ['curlftpfs', 'FTP'],
  ['smbnetfs', 'SMB'],
  ['fuse-nfs', 'NFS'],
  ['gvfsd-fuse', 'GVFS'],
  ['kio-fuse', 'KIO'],
  ['glusterfs', 'GlusterFS'],
  ['ceph', 'Ceph'],
  ['ceph-fuse', 'Ceph'],
  ['juicefs', 'JuiceFS'],
  ['mfs', 'MooseFS'],
  ['seaweedfs', 'SeaweedFS'],
  ['xtreemfs', 'XtreemFS'],
  ['vmhgfs-fuse', 'VMware'],
]);

/** A file system that is mounted somewhere. */
export interface Mount {
  /** Where, as an absolute path. */
  readonly at: string;
  /** `ext4`, `nfs4`, `fuse.sshfs`, … */
  readonly type: string;
  /** What is mounted: a device, `server:/share`, `https://…`. */
  readonly source: string;
}

/** The name of a file system that other computers share, by its number; `undefined` for any other. */
export const sharedByNumber = (type: number): string | undefined =>
  // on some machines the system gives a number with a sign
  BY_NUMBER.get(type >>> 0);

/** The same, by what a table of mounts says of it. */
export function sharedByMount({ type, source }: Mount): string | undefined {
  const name = type.toLowerCase();
  const fuse = /^(?:mac|osx)?fuse[._](.+)$/.exec(name)?.[1];
  if (fuse !== undefined) return BY_FUSE_NAME.get(fuse);
  // davfs2 does not give its name
  if (name === 'fuse' && /^https?:\/\//i.test(source)) return 'WebDAV';
  return BY_NAME.get(name);
}

/** The same, by both: a mount that is not known says nothing. */
export function sharedBy(type: number, mount: Mount | undefined): string | undefined {
  // what a sandbox has for a disk: nobody else is there
  if (mount?.at === '/' && mount.type === '9p') return undefined;
  return sharedByNumber(type) ?? (mount === undefined ? undefined : sharedByMount(mount));
}

/** On Windows: `\\server\share\…`, which a drive that stands for one is resolved to as well; not `\\?\C:\…`. */
export const sharedByPath = (path: string): string | undefined =>
  /^(?:\\\\\?\\UNC\\|\\\\(?![?.]\\))[^\\]+\\[^\\]/i.test(path) ? 'SMB' : undefined;

/** The mount that a path lies in: the one nearest to it, and of two at one place the later, which covers the other. */
export const mountOf = (path: string, mounts: readonly Mount[]): Mount | undefined =>
  mounts.reduce<Mount | undefined>(
    (best, mount) => (isWithin(path, mount.at) && mount.at.length >= (best?.at.length ?? 0) ? mount : best),
    undefined,
  );

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** The lines of Linux's `/proc/self/mountinfo` (see proc(5)); lines that are none are left out. */
export const readMountInfo = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [before = '', after] = line.split(' - ');
    const at = before.split(' ')[4];
    const [type, source] = after?.split(' ') ?? [];
    if (at === undefined || type === undefined) return [];
    return [{ at: unescaped(at), type, source: unescaped(source ?? '') }];
  });

/** What macOS's `mount` prints: `//anna@nas/shop on /Volumes/shop (smbfs, nodev, nosuid)`. */
export const readMountList = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, source = '', at = '', type = ''] = /^(.*?) on (\/.*) \(([^,()]+)[^()]*\)$/.exec(line) ?? [];
    return at === '' ? [] : [{ at, type: type.trim(), source }];
  });

/** A space stands as `\040`. */
const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
