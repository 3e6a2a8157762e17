/** "2 parts", "1 part". */
export const partsWord = (parts: number): string => `${parts.toLocaleString('en')} ${parts === 1 ? 'part' : 'parts'}`
