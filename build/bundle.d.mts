export function bundle(root: string, entry: string, launcher: string): Promise<Map<string, string>>;
