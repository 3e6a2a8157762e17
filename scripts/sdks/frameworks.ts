import { join } from 'node:path'
import { prepareGo } from './compiled'
import { prepareComposer } from './interpreted'
import { execute, setting, write } from './runner'
import type { Framework } from './serving'
import { foundIn, goModules, missingIn, once, phpSdk, pythonPath, pythonWith, rubyOptions, rubyWithout } from './where'

// The ports that our handlers name. Each check takes a free one, for itself alone.
const atPort = (code: string, port: number): string => code.replaceAll(/\b(?:3000|4567|5000|8000|8080)\b/g, String(port))

const flaskFound = once(() => pythonWith(['from plivo import plivoxml', 'import flask'], 'pip install plivo flask'))

const flask: Framework = {
  language: 'python',
  name: 'Flask',
  missing: () => missingIn(flaskFound()),
  start: (code, folder, port) => {
    write(folder, 'answer.py', atPort(code, port))
    return { command: foundIn(flaskFound()), args: ['answer.py'], env: pythonPath() }
  },
}

const sinatra: Framework = {
  language: 'ruby',
  name: 'Sinatra',
  missing: () => rubyWithout(['plivo', 'sinatra', 'webrick'], 'gem install plivo sinatra webrick'),
  start: (code, folder, port) => {
    write(folder, 'answer.rb', atPort(code, port))
    return { command: 'ruby', args: [...rubyOptions(), 'answer.rb', '-o', '127.0.0.1', '-p', String(port)] }
  },
}

const nodePath = (): Readonly<Record<string, string>> => ({
  NODE_PATH: [join(process.cwd(), 'node_modules'), setting('NODE_PATH') ?? ''].join(':'),
})

const express: Framework = {
  language: 'node',
  name: 'Express',
  missing: () =>
    execute('node', ['-e', "require('express')"], '/', nodePath()).ok
      ? null
      : 'no express. npm install --no-save express, or NODE_PATH names a node_modules that has it',
  start: (code, folder, port) => {
    write(folder, 'answer.cjs', atPort(code, port))
    return { command: 'node', args: ['answer.cjs'], env: nodePath() }
  },
}

const plainPhp: Framework = {
  language: 'php',
  name: 'plain PHP',
  missing: () => missingIn(phpSdk()),
  start: (code, folder, port) => {
    prepareComposer(folder)
    write(folder, 'answer.php', code)
    return { command: 'php', args: ['-S', `127.0.0.1:${port}`, 'answer.php'] }
  },
}

const netHttp: Framework = {
  language: 'go',
  name: 'net/http',
  missing: () => missingIn(goModules()) ?? goWithout(['github.com/google/go-querystring', 'gopkg.in/go-playground/validator.v9']),
  start: (code, folder, port) => {
    write(folder, 'src/answer/main.go', atPort(code, port))
    const built = execute('go', ['build', '-o', join(folder, 'answer'), 'answer'], folder, prepareGo(folder))
    return built.ok ? { command: join(folder, 'answer'), args: [] } : `does not compile: ${built.said}`
  },
}

/**
 * Returns which of these modules is absent and how to get it, or null. The SDK checks signatures in its other part, which
 * imports them.
 */
function goWithout(paths: readonly string[]): string | null {
  const modules = foundIn(goModules())
  const absent = paths.find((path) => !modules.has(path))
  return absent === undefined ? null : `no ${absent}, which go get brings with the SDK; else GOPATH names a folder that has it`
}

/** Those in which our handlers can be served. */
export const frameworks: readonly Framework[] = [flask, sinatra, express, plainPhp, netHttp]
