// What is fetched once there is a problem to list, or one that is ignored.
export { FirstRow } from './FirstRow'
export { LevelButtons } from './LevelButtons'
export { ProblemList } from './ProblemList'
export { PaneCommands } from './PaneCommands'
