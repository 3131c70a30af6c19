export function makeTables(): Map<string, string>;
