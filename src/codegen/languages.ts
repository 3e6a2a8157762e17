import type { Sdk } from '../catalogue/spec'
import { csharp } from './languages/csharp/csharp'
import { go } from './languages/go/go'
import { java } from './languages/java/java'
import type { Language } from './language'
import { node } from './languages/node/node'
import { php } from './languages/php/php'
import { python } from './languages/python/python'
import { ruby } from './languages/ruby/ruby'

/** In the order in which they are offered. */
export const languages: Readonly<Record<Sdk, Language>> = { python, ruby, node, php, java, csharp, go }
