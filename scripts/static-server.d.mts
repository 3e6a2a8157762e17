export function serve(
  folder: string,
  base?: string,
  options?: { readonly hasCleanUrls?: boolean },
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }>
