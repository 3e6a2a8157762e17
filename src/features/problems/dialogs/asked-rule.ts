let asked: string | null = null

/** The rule at which the page of all rules opens. */
export function askAboutRule(rule: string): void {
  asked = rule
}

/** That rule, once; null when the page opens at its begin. */
export function takeAskedRule(): string | null {
  const rule = asked
  asked = null
  return rule
}
