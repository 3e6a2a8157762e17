export { PlayAudioNote } from './PlayAudioNote'
export { StatusEventsNote } from './StatusEventsNote'
export { StreamChoices } from './StreamChoices'
