export function bundle(
  root: string,
  entry: string,
  launcher: string,
  everyday?: readonly string[],
): Promise<Map<string, string>>;
