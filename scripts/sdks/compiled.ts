import { copyFileSync, existsSync, readdirSync, symlinkSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Ran, Runner } from './runner'
import { errorMark, execute, joined, must, nameOf, runCompiled, setting, startMark, write } from './runner'
import { csharpSdk, foundIn, goModules, javaSdk, missingIn } from './where'

const [start, error] = [startMark, errorMark].map((mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)

const javaDriver = `
import java.io.*;
public class Driver {
  public static void main(String[] names) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
    System.setOut(out);
    for (String name : names) {
      out.print("${start}");
      try {
        Class.forName(name + ".Answer").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
      } catch (java.lang.reflect.InvocationTargetException problem) {
        out.print("${error}" + problem.getCause());
      }
    }
  }
}
`

// The one class outside the XML part that its sources import, without using it.
const javaStub = 'package com.plivo.api.models.multipartycall; public class MultiPartyCallParticipantAdd {}'

export const java: Runner = {
  missing: () => missingIn(javaSdk()),
  run: (programs, folder, isServer = false) => {
    const { sdk, jars } = foundIn(javaSdk())
    const classPath = ['classes', ...jars, ...('files' in sdk ? sdk.files : [])].join(delimiter)
    write(folder, 'driver/Driver.java', javaDriver)
    const options = ['-nowarn', '-encoding', 'UTF-8', '-proc:none', '-d', 'classes', '-cp', classPath]
    must('javac', [...options, 'driver/Driver.java', ...('source' in sdk ? javaSources(sdk.source, folder) : [])], folder)
    programs.forEach((code, index) => write(folder, `${nameOf(index)}/Answer.java`, `package ${nameOf(index)};\n${code}`))
    const inJvm = (names: readonly string[]): Ran => execute('java', ['-cp', classPath, 'Driver', ...names], folder)
    return runCompiled(
      programs.length,
      (names) => execute('javac', [...options, '-Xmaxerrs', '10000', ...names.map((name) => `${name}/Answer.java`)], folder),
      // What one program leaves in the SDK, the next one in its JVM finds.
      (names) => (setting('LONG') === '1' && !isServer ? joined(names.map((name) => inJvm([name]))) : inJvm(names)),
    )
  },
}

/** Returns the sources of the XML part of the SDK alone: the rest needs more jars. */
function javaSources(sources: string, folder: string): readonly string[] {
  write(folder, 'stub/MultiPartyCallParticipantAdd.java', javaStub)
  const files = [
    'xml',
    'validators',
    'serializers/DelimitedListXMLSerializer.java',
    'exceptions',
    'util/Utils.java',
    'util/PropertyFilter.java',
    'serializers/PropertyFilterSerializer.java',
  ].flatMap((path) =>
    path.endsWith('.java') ? [join(sources, path)] : readdirSync(join(sources, path)).map((file) => join(sources, path, file)),
  )
  return ['stub/MultiPartyCallParticipantAdd.java', ...files]
}

const csharpDriver = (names: readonly string[]): string => `
public static class Driver {
  static void Run(System.Action program) {
    System.Console.Write("${start}");
    try { program(); } catch (System.Exception problem) { System.Console.Write("${error}" + problem.GetType().Name + ": " + problem.Message); }
  }
  public static void Main() {
${names.map((name) => `    Run(${name}.Program.Main);`).join('\n')}
  }
}
`

/** Returns the program with its top-level statements in a method, since the compiler may be older than those. */
function inMethod(code: string, name: string): string {
  const lines = code.split('\n')
  const end = lines.findLastIndex((line) => /^using [\w.]+;$/.test(line)) + 1
  const usings = lines.slice(0, end).join('\n')
  return `namespace ${name} {\n${usings}\npublic static class Program { public static void Main() {\n${lines.slice(end).join('\n')}\n} }\n}\n`
}

export const csharp: Runner = {
  missing: () => missingIn(csharpSdk()),
  run: (programs, folder) => {
    prepareCsharp(folder)
    programs.forEach((code, index) => write(folder, `${nameOf(index)}.cs`, inMethod(code, nameOf(index))))
    return runCompiled(
      programs.length,
      (names) => {
        write(folder, 'Driver.cs', csharpDriver(names))
        return execute(
          'mcs',
          [
            '-nowarn:0168,0219',
            '-main:Driver',
            '-r:Plivo.dll',
            '-r:System.Xml.Linq',
            '-out:programs.exe',
            'Driver.cs',
            ...names.map((name) => `${name}.cs`),
          ],
          folder,
        )
      },
      () => execute('mono', ['programs.exe'], folder, { LC_ALL: 'C.UTF-8' }),
    )
  },
}

/** Puts the library into the folder. */
export function prepareCsharp(folder: string): void {
  const sdk = foundIn(csharpSdk())
  if ('files' in sdk) {
    sdk.files.forEach((file) => copyFileSync(file, join(folder, 'Plivo.dll')))
    return
  }
  const files = [
    join(sdk.source, 'XML/*.cs'),
    ...[
      'Exception/PlivoXMLException.cs',
      'Exception/PlivoRestException.cs',
      'Exception/PlivoValidationException.cs',
      'Utilities/HtmlEntity.cs',
      'Utilities/MpcUtils.cs',
      'Utilities/StreamUtils.cs',
    ].map((path) => join(sdk.source, path)),
  ]
  must('mcs', ['-nowarn:0618,0414,0168,0219,0108', '-target:library', '-r:System.Xml.Linq', '-out:Plivo.dll', ...files], folder)
}

const goDriver = (names: readonly string[]): string => `package main

import (
	"fmt"
${names.map((name) => `\t"programs/${name}"`).join('\n')}
)

func run(program func()) {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Print("${error}", problem)
		}
	}()
	fmt.Print("${start}")
	program()
}

func main() {
${names.map((name) => `\trun(${name}.Main)`).join('\n')}
}
`

export const go: Runner = {
  missing: () => missingIn(goModules()),
  run: (programs, folder) => {
    const env = prepareGo(folder)
    programs.forEach((code, index) => {
      const name = nameOf(index)
      write(
        folder,
        `src/programs/${name}/program.go`,
        code.replace(/^package main$/m, `package ${name}`).replace(/^func main\(\)/m, 'func Main()'),
      )
    })
    return runCompiled(
      programs.length,
      (names) => {
        write(folder, 'src/programs/driver/main.go', goDriver(names))
        return execute('go', ['build', '-o', join(folder, 'driver'), 'programs/driver'], folder, env)
      },
      () => execute(join(folder, 'driver'), [], folder),
    )
  },
}

/** Puts the SDK into the folder, and returns the environment in which Go finds it there: a GOPATH needs no network. */
export function prepareGo(folder: string): Readonly<Record<string, string>> {
  for (const [path, at] of foundIn(goModules())) {
    mkdirSync(join(folder, 'src', path, '..'), { recursive: true })
    if (!existsSync(join(folder, 'src', path))) symlinkSync(at, join(folder, 'src', path))
  }
  return { GO111MODULE: 'off', GOPATH: folder, GOFLAGS: '' }
}
