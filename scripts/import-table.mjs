/** The folders and files that know no browser. */
export const pureFolders = [
  'catalogue',
  'model',
  'syntax',
  'xml',
  'running',
  'messaging',
  'validation',
  'completion',
  'narrative',
  'dialects',
  'simulation',
  'flow',
  'codegen',
  'core.ts',
  'core-page.ts',
  'group-fixes.ts',
  'repairs.ts',
  'translate.ts',
]

/** What draws and edits. */
export const screen = ['react', '@mui', '@emotion', '@codemirror', '@lezer']

/** The rooms of `xml` from the ground, each with those that it may import. */
const xmlRooms = [
  { room: 'write', from: [] },
  { room: 'diagnostics', from: ['write'] },
  { room: 'layout', from: ['write', 'diagnostics'] },
  { room: 'read', from: ['write', 'diagnostics', 'layout'] },
  { room: 'incremental', from: ['write', 'diagnostics', 'layout', 'read'] },
  { room: 'repair', from: ['write', 'diagnostics', 'layout', 'read'] },
]

/**
 * What the folders of `src` may import besides themselves: folders and files of `src` in `from`, and of the packages that draw,
 * edit, store or hold state those in `packages`. README shows `from`; the linter holds both.
 */
export const importTable = [
  { folder: 'catalogue', from: [], packages: [] },
  { folder: 'model', from: [], packages: [] },
  { folder: 'syntax', from: [], packages: [] },
  { folder: 'xml', from: ['model', 'syntax'], packages: [] },
  ...xmlRooms.map(({ room, from }) => ({
    folder: `xml/${room}`,
    from: ['model', 'syntax', ...from.map((other) => `xml/${other}`)],
    packages: [],
  })),
  { folder: 'running', from: ['catalogue', 'model'], packages: [] },
  { folder: 'messaging', from: ['catalogue', 'model', 'syntax', 'running'], packages: [] },
  { folder: 'validation', from: ['catalogue', 'model', 'syntax', 'running', 'messaging'], packages: [] },
  { folder: 'completion', from: ['catalogue', 'model', 'syntax', 'running'], packages: [] },
  { folder: 'narrative', from: ['catalogue', 'model', 'running', 'messaging'], packages: [] },
  { folder: 'dialects', from: ['catalogue', 'model', 'syntax', 'running'], packages: [] },
  {
    folder: 'simulation',
    from: ['catalogue', 'model', 'running', 'messaging', 'validation/speech.ts'],
    packages: [],
  },
  { folder: 'flow', from: ['catalogue', 'model', 'syntax', 'running'], packages: ['@dagrejs'] },
  { folder: 'codegen', from: ['catalogue', 'model', 'running', 'messaging'], packages: [] },
  { folder: 'editor', from: pureFolders, packages: ['zustand'] },
  { folder: 'storage', from: pureFolders, packages: ['idb', 'fflate'] },
  { folder: 'session', from: ['editor', 'storage', ...pureFolders], packages: ['zustand'] },
  { folder: 'commands', from: ['session', 'editor', ...pureFolders], packages: [] },
  { folder: 'ui', from: [], packages: screen },
  {
    folder: 'features',
    from: ['commands', 'session', 'editor', 'storage/share-link', 'storage/room.ts', 'ui', ...pureFolders],
    packages: [...screen, '@xyflow'],
  },
  { folder: 'cli', from: ['editor/problems/place.ts', ...pureFolders], packages: [] },
]

/** The packages that only some folders may import. */
export const restricted = [...screen, 'zustand', 'idb', 'fflate', '@dagrejs', '@xyflow']
