import { writeClipboard } from '../../editor/browser-io'
import { announce } from '../../editor/view/view'
import { copyBlocked } from '../../editor/words/keys'

/** Copies a text and says so under its name. */
export async function copyText(text: string, name: string): Promise<void> {
  announce((await writeClipboard(text)) ? `${name} copied.` : copyBlocked('Select the text and press'))
}
