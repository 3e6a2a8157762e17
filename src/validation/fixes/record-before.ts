import type { ElementNode } from '../../model/node'
import { rootOfDocument } from '../../model/problem'
import type { Fix } from '../../model/problem'
import { newElement } from './new-element'
import { withNodesFor } from './tree-edit'

/** The attributes by which people of other platforms have Dial record; each with true where it holds the URL that is told of the recording. */
const recordings: ReadonlyMap<string, boolean> = new Map([
  ['record', false],
  ['recordCallbackUrl', true],
  ['recordingCallbackUrl', true],
  ['recordingStatusCallback', true],
])

/** Returns whether the attribute asks Dial to record, which Plivo has <Record> for. */
export function asksToRecord(element: ElementNode, name: string): boolean {
  return element.name === 'Dial' && recordings.has(name) && element.attributes.get('record') !== 'false'
}

/** Puts a recording that begins with the conversation before the Dial, in place of the attributes that ask for it. */
export function recordBefore(dial: ElementNode): Fix {
  const url = [...dial.attributes].find(([name, value]) => recordings.get(name) === true && value.trim() !== '')?.[1]
  const added: readonly (readonly [string, string])[] = [
    ['startOnDialAnswer', 'true'],
    ...(url === undefined ? [] : [['callbackUrl', url] as const]),
    ['redirect', 'false'],
  ]
  return {
    label: `Put <Record> before <Dial>${url === undefined ? '; set its callbackUrl to get the file' : ''}`,
    on: rootOfDocument,
    edit: (root) =>
      withNodesFor(root, dial.id, (node) =>
        node.kind === 'element' && isAsking(node) ? [newElement('Record', added), withoutRecording(node)] : [node],
      ),
  }
}

/** Returns whether it still asks to record; another repair may have seen to that. */
const isAsking = ({ attributes }: ElementNode): boolean => [...attributes.keys()].some((name) => recordings.has(name))

function withoutRecording(dial: ElementNode): ElementNode {
  return { ...dial, attributes: new Map([...dial.attributes].filter(([name]) => !recordings.has(name))) }
}
