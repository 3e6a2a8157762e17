export function textsIn(fileName: string, source: string): [line: number, text: string][]
export function textsOfPage(source: string): [line: number, text: string][]
