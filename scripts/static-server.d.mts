export function serve(folder: string, base?: string): Promise<{ readonly url: string; readonly stop: () => Promise<void> }>
