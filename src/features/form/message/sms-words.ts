/** Returns the number of parts in words: "2 parts", "1 part". */
export const partsWord = (parts: number): string => `${parts.toLocaleString('en')} ${parts === 1 ? 'part' : 'parts'}`
