import { announce } from './view/view'

/** Resolves to a part of the page that is fetched when it is first needed; null, said aloud, where it cannot be fetched. */
export async function loaded<Part>(part: Promise<Part>, failure: string): Promise<Part | null> {
  try {
    return await part
  } catch {
    announce(`${failure}: part of this page could not be loaded. Try again when you are online.`)
    return null
  }
}
