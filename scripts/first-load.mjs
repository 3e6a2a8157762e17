/** Where the build lists the modules of the first load. */
export const firstLoadList = 'node_modules/.cache/first-load.json'

/** What nobody needs before the first click. */
const heavy =
  /^src\/(?:codegen|validation\/rules|simulation|flow|dialects|xml\/repair|group-fixes\.ts$|repairs\.ts$|translate\.ts$|cli|command-line)/

/** Returns the modules that may not be in the first load. */
export function tooHeavy(modules) {
  return modules.filter((module) => heavy.test(module.replaceAll('\\', '/')))
}
