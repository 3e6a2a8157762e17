import { join } from 'node:path'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

it.each(['src/core.ts', 'src/ui/layout/AppDialog.tsx', 'test/random.ts', 'e2e/driver.ts', 'bench/page.tsx', 'scripts/check.mjs'])(
  'has the linter read %s',
  async (file) => {
    expect(await new ESLint({ cwd: root }).isPathIgnored(join(root, file))).toBe(false)
  },
)
