import { useMemo, useState } from 'react'
import type { Socket, SocketTask } from '../../codegen/socket/socket-of'
import { socketServer } from '../../codegen/socket/socket-server'
import type { SocketLanguage } from '../../codegen/socket/socket-server'
import { download } from '../../editor/browser-io'
import { announce, changeSettings, useSettings } from '../../editor/view/view'
import { Button } from '../../ui/inputs/Button'
import { ChoiceButton } from '../../ui/inputs/ChoiceButton'
import { Choices, OutputBar } from '../../ui/output/Output'
import { Spacer } from '../../ui/layout/Spacer'
import { copyText } from './copy-text'
import { ServerCode } from './ServerCode'
import css from './socket.module.css'

const languages: readonly { readonly language: SocketLanguage; readonly name: string }[] = [
  { language: 'node', name: 'Node.js' },
  { language: 'python', name: 'Python' },
]

const tasks: readonly { readonly task: SocketTask; readonly name: string; readonly about: string }[] = [
  { task: 'echo', name: 'Echo', about: 'Callers hear what they say' },
  { task: 'tone', name: 'Play a tone', about: 'Callers hear a tone, and another for each key' },
]

/** Shows a small server for the socket, in the language of the Code tab where that has one. */
export function ServerView({ socket }: { readonly socket: Socket }) {
  const language: SocketLanguage = useSettings().codeLanguage === 'python' ? 'python' : 'node'
  const [task, setTask] = useState<SocketTask>('echo')
  const { file, install, start, code } = useMemo(() => socketServer(socket, language, task), [socket, language, task])
  return (
    <>
      <OutputBar className={css.bar}>
        <Choices aria-label="Language of the server">
          {languages.map(({ language: one, name }) => (
            <ChoiceButton key={one} aria-pressed={one === language} onClick={() => changeSettings({ codeLanguage: one })}>
              {name}
            </ChoiceButton>
          ))}
        </Choices>
        {socket.isTwoWay && (
          <Choices aria-label="What the server does">
            {tasks.map(({ task: one, name, about }) => (
              <ChoiceButton key={one} title={about} aria-pressed={one === task} onClick={() => setTask(one)}>
                {name}
              </ChoiceButton>
            ))}
          </Choices>
        )}
        <Spacer />
        <Button variant="outlined" onClick={() => void copyText(code, 'Server')}>
          Copy server
        </Button>
        <Button
          onClick={() => {
            download(code, file, 'text/plain')
            announce(`Downloaded ${file}.`)
          }}
        >
          Download server
        </Button>
      </OutputBar>
      <p className={css.facts}>
        <span>To run it:</span>
        <code>{install}</code>
        <code>{start}</code>
      </p>
      <ServerCode language={language} code={code} />
    </>
  )
}
