import type { ESLint } from 'eslint'

export const circles: ESLint.Plugin
