/** Why the system refused, in people's words: its own word stands behind them, for whoever is asked for help. */

/** What people meet, by the system's word. */
type Reason =
  | 'EACCES'
  | 'EDQUOT'
  | 'EIO'
  | 'EISDIR'
  | 'not a file'
  | 'ENOENT'
  | 'ENOLCK'
  | 'ENOSPC'
  | 'ENOTDIR'
  | 'EPERM'
  | 'EROFS'
  | 'ESTALE';

/** @returns says a reason: `the disk is full, ENOSPC`; one that is not known, by the system's word alone */
export function reasonsIn(words: Readonly<Record<Reason, string>>): (reason: string) => string {
  const known: ReadonlyMap<string, string> = new Map(Object.entries(words));
  return (reason) => {
    const said = known.get(reason);
    return said === undefined ? reason : `${said}, ${reason}`;
  };
}
