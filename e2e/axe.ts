import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import axeCore from 'axe-core'

/** What `axe.source` puts on the page. */
type WithAxe = { readonly axe: { readonly run: (part: string, how: RunOptions) => Promise<AxeResults> } }

/** Only what is wrong is described; the style sheets are the page's own and need not be fetched again. */
const options: RunOptions = { resultTypes: ['violations'], preload: false }

/** Returns what axe finds wrong on the page, or within some part of it, one line for each rule. */
export async function axeFindings(page: Page, within = 'html'): Promise<readonly string[]> {
  // Once for each page: what it finds is handed over alone, and not what it passed.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  return page.evaluate(
    async ([part, how]) => {
      const { axe } = window as unknown as WithAxe
      const { violations } = await axe.run(part, how)
      return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.html).join(' | ')}`)
    },
    [within, options] as const,
  )
}
