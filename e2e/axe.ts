import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong on the page, or within some part of it, one line for each rule. */
export async function axeFindings(page: Page, within = 'html'): Promise<readonly string[]> {
  // The other mode opens a page of its own each time, to put together what was found in frames; here are none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(within).analyze()
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.html).join(' | ')}`)
}
