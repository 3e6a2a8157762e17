import { sdks } from '../../catalogue/spec'
import type { Sdk } from '../../catalogue/spec'
import { fileOf } from '../../codegen/generate'
import type { View } from '../../codegen/generate'
import { download, writeClipboard } from '../../editor/browser-io'
import { announce, changeSettings } from '../../editor/view/view'
import { copyBlocked } from '../../editor/words/keys'
import { nameOf, offered } from './offered'
import { ChoiceButton } from '../../ui/inputs/ChoiceButton'
import { Button } from '../../ui/inputs/Button'
import { SelectBox } from '../../ui/inputs/SelectBox'
import { useCopied } from '../../ui/inputs/use-copied'
import { Choices, OutputBar } from '../../ui/output/Output'
import css from './code.module.css'
import { Spacer } from '../../ui/layout/Spacer'

interface CodeBarProps {
  readonly sdk: Sdk
  readonly view: View
  /** Whether a Message asks for delivery reports. */
  readonly hasReports: boolean
  /** Null while it is being written. */
  readonly code: string | null
}

const views: readonly { readonly view: View; readonly name: string; readonly about: string }[] = [
  { view: 'program', name: 'Program', about: 'A program that prints the XML' },
  { view: 'handler', name: 'Handler', about: 'A web server that answers with the XML' },
  { view: 'report', name: 'Delivery report', about: 'A web server that takes the delivery reports' },
]

const unfinished = 'The code is still being written.'

const languageOptions = sdks.map((sdk) => ({ value: sdk, label: nameOf(sdk) }))

/** Asks which code is shown, and offers what can be done with it. */
export function CodeBar({ sdk, view, hasReports, code }: CodeBarProps) {
  const fileName = fileOf(sdk, view)
  return (
    <OutputBar className={css.bar}>
      <SelectBox
        id="code-language"
        aria-label="Language"
        className={css.language}
        options={languageOptions}
        value={sdk}
        onChoose={(chosen) => changeSettings({ codeLanguage: offered(chosen ?? sdk) })}
      >
        {nameOf(sdk)}
      </SelectBox>
      <Choices aria-label="View">
        {views.slice(0, hasReports ? 3 : 2).map(({ view: one, name, about }) => (
          <ChoiceButton key={one} title={about} aria-pressed={one === view} onClick={() => changeSettings({ codeView: one })}>
            {name}
          </ChoiceButton>
        ))}
      </Choices>
      <Spacer />
      <CopyCode code={code} />
      <Button
        aria-disabled={code === null}
        onClick={() => {
          if (code === null) return announce(unfinished)
          download(code, fileName, 'text/plain')
          announce(`Downloaded ${fileName}.`)
        }}
      >
        Download code
      </Button>
    </OutputBar>
  )
}

/** Offers to copy the code. Its name stays; a tick before it says for two seconds that the code is on the clipboard. */
function CopyCode({ code }: Pick<CodeBarProps, 'code'>) {
  const [isCopied, setIsCopied] = useCopied()
  const copy = async (): Promise<void> => {
    if (code === null) return announce(unfinished)
    const isWritten = await writeClipboard(code)
    announce(isWritten ? 'Code copied.' : copyBlocked('Select the code and press'))
    setIsCopied(isWritten)
  }
  return (
    <>
      <span className={css.copied} aria-hidden="true">
        {isCopied && '✓ Copied'}
      </span>
      <Button variant="outlined" aria-disabled={code === null} onClick={() => void copy()}>
        Copy code
      </Button>
    </>
  )
}
