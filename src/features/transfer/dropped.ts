// What a drop needs, in one part that is fetched with the first one.
export { FilesBar } from './FilesBar'
export { takeFiles } from './take-files'
