import type { Sdk } from '../catalogue/spec'
import { csharp } from './csharp'
import { go } from './go'
import { java } from './java'
import type { Language } from './language'
import { node } from './node'
import { php } from './php'
import { python } from './python'
import { ruby } from './ruby'

/** In the order in which they are offered. */
export const languages: Readonly<Record<Sdk, Language>> = { python, ruby, node, php, java, csharp, go }
