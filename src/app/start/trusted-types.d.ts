interface Window {
  /** Absent in browsers that do not hold pages to trusted types. What a policy makes counts as the string it was made of. */
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { readonly createScriptURL: (url: string) => string },
    ): { createScriptURL(url: string): string }
  }
}
