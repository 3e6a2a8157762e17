import type { ESLint } from 'eslint'

export const cssModules: ESLint.Plugin
