import { otherBrowsers } from './found'

/** Says which browsers the stories run in. */
export default async function printVersions(): Promise<void> {
  for (const { name, start } of otherBrowsers()) {
    const browser = await start()
    process.stdout.write(`Found ${name} ${browser.version}\n`)
    await browser.stop()
  }
}
