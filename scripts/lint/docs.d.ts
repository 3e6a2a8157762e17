import type { ESLint } from 'eslint'

export const docs: ESLint.Plugin
