import { enforce } from '../src/validation/engine/in-force'
import { allRules } from '../src/validation/engine/rules'

// As in the page once it has fetched them, and in Node from the beginning.
enforce(allRules)
