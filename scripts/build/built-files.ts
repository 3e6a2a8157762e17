import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Returns the files of a built page, as sorted paths below its folder with `/`; without their compressed twins. */
export function builtFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
